using System;
using System.IO;
using Rollout.Dsl.Tests.PublicApi;

namespace Rollout.Dsl.Hosting.Tests.PublicApi;

public class ApprovalTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var received = PublicSurface.Print(typeof(RolloutServices).Assembly);
        if (File.ReadAllText(Path.Combine(folder, "Rollout.Dsl.Hosting.approved.txt")).ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(folder, "Rollout.Dsl.Hosting.received.txt");
        File.WriteAllText(file, received);
        Assert.Fail(
            $"The public surface of Rollout.Dsl.Hosting changed. Compare {file} with tests/Rollout.Dsl.Hosting.Tests/PublicApi/Rollout.Dsl.Hosting.approved.txt; "
            + "if every difference is meant, copy the former over the latter and commit it.");
    }
}
