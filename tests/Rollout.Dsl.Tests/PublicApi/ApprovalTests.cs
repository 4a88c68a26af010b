using System;
using System.IO;

namespace Rollout.Dsl.Tests.PublicApi;

public class ApprovalTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var approved = File.ReadAllText(Path.Combine(folder, "Rollout.Dsl.approved.txt")).ReplaceLineEndings("\n");
        var received = PublicSurface.Print(typeof(PlanValue).Assembly);
        if (approved == received)
            return;
        var file = Path.Combine(folder, "Rollout.Dsl.received.txt");
        File.WriteAllText(file, received);
        Assert.Fail(
            $"The public surface of Rollout.Dsl changed. Compare {file} with tests/Rollout.Dsl.Tests/PublicApi/Rollout.Dsl.approved.txt; "
            + "if every difference is meant, copy the former over the latter and commit it.");
    }

    [Fact]
    public void The_surface_is_printed_the_same_each_time() =>
        Assert.Equal(PublicSurface.Print(typeof(PlanValue).Assembly), PublicSurface.Print(typeof(PlanValue).Assembly));
}
