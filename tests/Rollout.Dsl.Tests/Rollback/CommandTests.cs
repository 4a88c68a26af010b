using System;
using Rollout.Dsl.Tests.Facts;

namespace Rollout.Dsl.Tests.Rollback;

public class CommandTests
{
    static readonly Func<string, object>[] Takers = [command => Undo.Run(command, Change.Flag("F")), command => Contain.Run(command), command => Repair.Run(command)];

    [Theory]
    [InlineData("restore --since {deploy}", "{deploy}")]
    [InlineData("x {Deployed}", "{Deployed}")]
    [InlineData("x {}", "{}")]
    [InlineData("x {a} {b} {a} {plan}", "{a} and {b}")]
    [InlineData("x {a} {b} { stage }", "{a}, {b} and { stage }")]
    public void An_unknown_placeholder_is_refused(string command, string unknown) => Assert.All(Takers, take => Rejection.Says(
        $"The command '{command}' contains {unknown}, and only {{deployed}}, {{plan}}, {{release}} and {{stage}} are filled in; use one of these.",
        "command",
        () => take(command)));

    [Theory]
    [InlineData("restore --since {deployed} --plan {plan} --release {release} --stage {stage}")]
    [InlineData("no placeholder")]
    [InlineData("an opening { alone")]
    public void A_command_with_known_placeholders_is_accepted(string command) => Assert.All(Takers, take => Assert.NotNull(take(command)));
}
