using NodaTime;
using Rollout.Dsl.Execution;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using Replay = Rollout.Dsl.Execution.Replay;

namespace Rollout.Dsl.Tests.Execution;

public class RolloutRunTests
{
    const string Refusal =
        "Plan 'p' cannot be run, since not everything in it is decided: the time bound of 'turn off FLAG' is open until 2026-12-01, to be decided by on-call; the rehearsal of plan 'p' is open, to be decided by release team. Write the facts in place of Open.Until(...) and Open.Undecided(...).";

    static readonly Instant Morning = Instant.FromUtc(2026, 11, 2, 9, 0);

    static RolloutPlan Open => SmallPlan.Changing(SmallPlan.Flag)
        .By(Undo.TurnOff(SmallPlan.Flag).Within(Dsl.Open.Until(new LocalDate(2026, 12, 1), by: Role.OnCall)))
        .Rehearsed(Dsl.Open.Undecided(by: Role.ReleaseTeam));

    [Fact]
    public void A_plan_with_open_points_is_not_run() =>
        Rejection.Says(Refusal, "plan", () => RolloutRun.Begin(Open, "1", Morning));

    [Fact]
    public void Nor_is_a_run_of_it_taken_up() =>
        Rejection.Says(Refusal, "plan", () => RolloutRun.Resume(Open, RolloutRun.Begin(SmallPlan.Clean(), "1", Morning).Log));

    [Fact]
    public void What_it_would_have_decided_can_be_asked() =>
        Assert.True(Replay.Of(RolloutRun.Begin(SmallPlan.Clean(), "1", Morning).Log).Against(Open).IsSame);
}
