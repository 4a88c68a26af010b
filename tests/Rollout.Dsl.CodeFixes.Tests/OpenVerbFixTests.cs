using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class OpenVerbFixTests
{
    static string Flags(string start, string steps, string end) => $"""
            public static RolloutPlan Plan =>
                {start}.Changing(Flag)
                    .Through(Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
                    .RollingBackBy({steps}){end};
        """;

    static string Columns(string start, string point, string end) => $"""
            public static RolloutPlan Plan =>
                {start}.Changing(Web, Column)
                    .Through(
                        Stage.Named("some").To(10.PercentOfUsers()).Applying(Web).AdvanceWhen(Errors < 1.Percent()),
                        Stage.Named("all").ToEveryone().AdvanceWhen(Errors < 1.Percent()),
                        {point},
                        Stage.Named("end").ToEveryone().Applying(Column))
                    .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes()).By(Role.OnCall))
                    .StopLoss(Errors > 2.Percent()){end};
        """;

    const string For = "RolloutPlan.For(\"p\")";
    const string Flagged = "{|ROL5001:RolloutPlan.For(\"p\")|}";
    const string Unrehearsed = "{|ROL3004:RolloutPlan.For(\"p\")|}";
    const string Point = "PointOfNoReturn.Because(\"it is gone\")";

    [Fact]
    public Task Owner_is_left_open_to_who_takes_the_first_step() => Verify.Fixes<NoOwnerFix>(
        Flags(Flagged, "Undo.Run(\"flush.sh\", undoing: Flag), Undo.TurnOff(Flag).By(Role.OnCall)", "\n            .StopLoss(Errors > 2.Percent())"),
        Flags(For, "Undo.Run(\"flush.sh\", undoing: Flag), Undo.TurnOff(Flag).By(Role.OnCall)", "\n            .StopLoss(Errors > 2.Percent())\n            .OwnedBy(Open.Undecided(by: Role.OnCall))"));

    [Fact]
    public Task Owner_stays_before_a_comment_on_the_last_line() => Verify.Fixes<NoOwnerFix>(
        Flags(Flagged, "Undo.TurnOff(Flag).By(Lead)", "\n            .StopLoss(Errors > 2.Percent()) /* as agreed */"),
        Flags(For, "Undo.TurnOff(Flag).By(Lead)", "\n            .OwnedBy(Open.Undecided(by: Lead))\n            .StopLoss(Errors > 2.Percent()) /* as agreed */"));

    [Theory]
    [InlineData("Undo.TurnOff(Flag)")]
    [InlineData("new[] { \"a\" }.Select(name => Undo.Run(name, undoing: Flag).By(Role.Named(name)))")]
    public Task Nobody_is_made_up_who_could_be_asked_for_an_owner(string steps) => Verify.OffersNothing<NoOwnerFix>(Flags(Flagged, steps, ""));

    [Fact]
    public Task Rehearsal_is_left_open_to_the_owner() => Verify.Fixes<RollbackUnrehearsedFix>(
        Columns(Unrehearsed, Point, "\n            .OwnedBy(Lead)"),
        Columns(For, Point, "\n            .OwnedBy(Lead)\n            .Rehearsed(Open.Undecided(by: Lead))"));

    [Theory]
    [InlineData("")]
    [InlineData(".OwnedBy(Open.Undecided(by: Lead))")]
    public Task Without_an_owner_there_is_nobody_to_rehearse(string end) => Verify.OffersNothing<RollbackUnrehearsedFix>(Columns(Unrehearsed, Point, end));

    [Fact]
    public Task Containment_is_left_open_to_the_owner() => Verify.Fixes<NoWayForwardFix>(
        Columns(For, "{|ROL4003:PointOfNoReturn.Because(\"it is gone\")|}", ".OwnedBy(Lead)"),
        Columns(For, Point, ".OwnedBy(Lead).ContainingBy(Open.Undecided(by: Lead))"));

    [Fact]
    public Task Without_an_owner_nobody_decides_what_contains() => Verify.OffersNothing<NoWayForwardFix>(Columns(For, "{|ROL4003:PointOfNoReturn.Because(\"it is gone\")|}", ""));
}
