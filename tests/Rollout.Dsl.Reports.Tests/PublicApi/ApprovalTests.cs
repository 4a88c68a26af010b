using System;
using System.IO;
using Rollout.Dsl.Tests.PublicApi;

namespace Rollout.Dsl.Reports.Tests.PublicApi;

public class ApprovalTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var received = PublicSurface.Print(typeof(PlanJson).Assembly);
        if (File.ReadAllText(Path.Combine(folder, "Rollout.Dsl.Reports.approved.txt")).ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(folder, "Rollout.Dsl.Reports.received.txt");
        File.WriteAllText(file, received);
        Assert.Fail(
            $"The public surface of Rollout.Dsl.Reports changed. Compare {file} with tests/Rollout.Dsl.Reports.Tests/PublicApi/Rollout.Dsl.Reports.approved.txt; "
            + "if every difference is meant, copy the former over the latter and commit it.");
    }
}
