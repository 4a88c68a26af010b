using System;
using System.IO;
using Rollout.Dsl.Testing.Generators;
using Rollout.Dsl.Tests.PublicApi;

namespace Rollout.Dsl.Testing.Tests.PublicApi;

public class ApprovalTests
{
    [Theory]
    [InlineData("Rollout.Dsl.Testing", typeof(Verification))]
    [InlineData("Rollout.Dsl.Testing.FsCheck", typeof(RolloutArbitraries))]
    public void The_public_surface_is_the_reviewed_one(string assembly, Type one)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var received = PublicSurface.Print(one.Assembly);
        if (File.ReadAllText(Path.Combine(folder, assembly + ".approved.txt")).ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(folder, assembly + ".received.txt");
        File.WriteAllText(file, received);
        Assert.Fail(
            $"The public surface of {assembly} changed. Compare {file} with tests/Rollout.Dsl.Testing.Tests/PublicApi/{assembly}.approved.txt; "
            + "if every difference is meant, copy the former over the latter and commit it.");
    }
}
