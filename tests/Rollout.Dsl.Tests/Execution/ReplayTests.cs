using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using Replay = Rollout.Dsl.Execution.Replay;

namespace Rollout.Dsl.Tests.Execution;

public class ReplayTests
{
    static readonly Instant Morning = Instant.FromUtc(2026, 11, 2, 9, 0);

    static Config Often => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 1101);

    [Fact]
    public void A_replay_leads_to_the_same_records_and_the_same_state() => Check.One(Often, Prop.ForAll(AnyRun.Gen.ToArbitrary(), run =>
        Replay.Of(run.Log).Against(run.Plan) is var outcome && outcome.IsSame && outcome.Log.Equals(run.Log) && outcome.State.Equals(run.State)));

    [Fact]
    public void A_run_that_is_resumed_after_any_record_goes_on_as_if_nothing_had_been() => Check.One(Often, Prop.ForAll(
        (from run in AnyRun.Gen
         from at in FsCheck.Fluent.Gen.Choose(0, run.Log.Count)
         select (run, at)).ToArbitrary(),
        item =>
        {
            var begun = RolloutRun.Resume(item.run.Plan, ExecutionLog.Of(item.run.Log.Header, item.run.Log.Records.Take(item.at)));
            var resumed = item.run.Log.Records.Skip(item.at).Aggregate(begun, (run, record) => run.Append(record.Event, record.At));
            return resumed.Log.Equals(item.run.Log) && resumed.State.Equals(item.run.State) && resumed.NextDue == item.run.NextDue;
        }));

    [Fact]
    public void A_plan_that_waits_longer_decides_otherwise_where_the_shorter_window_ends()
    {
        var run = Completed(SmallPlan.Clean());
        var patient = SmallPlan.Along(SmallPlan.Flag, Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(2.Hours()).AdvanceWhen(SmallPlan.Errors < 0.1.Percent()), Stage.Named("all").ToEveryone())
            .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));

        var outcome = Replay.Of(run.Log).Against(patient);

        Assert.Equal(5, outcome.FirstDifference!.Recorded.Number);
        Assert.Equal(outcome.Log.Last, outcome.FirstDifference.Replayed);
        Assert.Equal(
            "Record 5 (2026-11-02 10:00 UTC, time went by) has 'advance to stage 'all' (everyone): Stage 'some' was observed for 1 hour, and its gate is met ('errors < 0.1 percent' is healthy)', and the plan decides 'wait: Stage 'some' is being observed'.",
            outcome.ToString());
        Assert.Equal(outcome + "\n", ExecutionPage.Example("Replaying"));
    }

    [Fact]
    public void A_plan_that_explains_itself_otherwise_decides_the_same()
    {
        var run = Completed(SmallPlan.Clean());

        var outcome = Replay.Of(run.Log).Against(SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()).By(Role.OnCall)));

        Assert.Equal("Plan 'p' decides the same on 7 records.", outcome.ToString());
    }

    [Fact]
    public void A_plan_of_another_name_is_said_to_be_another_one()
    {
        var other = RolloutPlan.For("q").Changing(SmallPlan.Flag)
            .Through(SmallPlan.Judged("some", 10.PercentOfUsers()), Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).StopLoss(SmallPlan.Errors > 1.Percent()).OwnedBy(Role.OnCall);

        Assert.Equal("The log is of plan 'p', and plan 'q' is asked. Plan 'q' decides the same on 1 record.",
            Replay.Of(RolloutRun.Begin(Unannounced(), "1", Morning).Append(RolloutEvent.Clock(), Morning).Log).Against(other).ToString());

        static RolloutPlan Unannounced() => SmallPlan.Changing(SmallPlan.Flag).Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).StopLoss(SmallPlan.Errors > 1.Percent()).OwnedBy(Role.OnCall);
    }

    [Fact]
    public void A_log_of_another_behaviour_is_not_resumed()
    {
        var run = Completed(SmallPlan.Clean());

        var other = SmallPlan.Clean().FinishingWithin(9.Days());

        Assert.Equal(
            $"The log of release 1 by plan 'p' was begun when the plan behaved otherwise than plan 'p' does now (the fingerprints are {run.Plan.Fingerprint()[..12]} and {other.Fingerprint()[..12]}); resume it with the plan of that time, or ask Replay.Of(...).Against(...) what would be decided otherwise.",
            Refusal(() => RolloutRun.Resume(other, run.Log)));
    }

    [Fact]
    public void A_log_that_does_not_follow_from_its_plan_is_not_resumed()
    {
        var run = Completed(SmallPlan.Clean());
        var records = run.Log.Records;
        var forged = ExecutionLog.Of(run.Log.Header, [records[0], new(2, records[1].At, RolloutEvent.Clock(), records[1].Decisions), .. records.Skip(2)]);

        Assert.Equal(
            "The log of release 1 by plan 'p' does not follow from plan 'p'. Record 4 (2026-11-02 10:00 UTC, errors < 0.1 percent: healthy) has 'wait: 'errors < 0.1 percent' is healthy, and what follows is decided with the clock', and the plan decides 'refuse: The verdict on 'errors < 0.1 percent' covers readings from before the current observation of stage 'some''. Restore the log, or read it with the version of the library that wrote it.",
            Refusal(() => RolloutRun.Resume(run.Plan, forged)));
    }

    [Fact]
    public void A_log_has_each_record_once_and_in_order()
    {
        var (header, records) = (Completed(SmallPlan.Clean()).Log.Header, Completed(SmallPlan.Clean()).Log.Records);

        Assert.Equal("Record 3 stands where record 2 belongs; pass every record once, in order.", Refusal(() => ExecutionLog.Of(header, [records[0], records[2]])));
        Assert.Equal("A null stands where record 1 belongs; pass every record once, in order.", Refusal(() => ExecutionLog.Of(header, [null!])));
    }

    [Fact]
    public void A_hundred_thousand_records_are_kept_and_replayed()
    {
        var run = RolloutRun.Begin(SmallPlan.Clean(), "1", Morning).Append(RolloutEvent.Clock(), Morning).Append(RolloutEvent.Done(1), Morning);
        for (var count = run.Log.Count; count < 100_000; count++)
            run = run.Append(RolloutEvent.Noted(Role.OnCall, "all quiet"), Morning);

        var resumed = RolloutRun.Resume(run.Plan, run.Log);

        Assert.Equal(100_000, resumed.Log.Records.Count);
        Assert.Equal(run.State, resumed.State);
    }

    static string Refusal(Func<object> call) => Assert.Throws<RejectedCallException>(() => _ = call()).Message;

    /// <summary>A run of a plan of two stages that is healthy throughout.</summary>
    static RolloutRun Completed(RolloutPlan plan)
    {
        var observed = Morning + Duration.FromHours(1);
        return RolloutRun.Begin(plan, "1", Morning)
            .Append(RolloutEvent.Clock(), Morning)
            .Append(RolloutEvent.Done(1), Morning)
            .Append(RolloutEvent.Observed(SmallPlan.Errors > 1.Percent(), Verdict.Healthy), observed)
            .Append(RolloutEvent.Observed(SmallPlan.Errors < 0.1.Percent(), Verdict.Healthy), observed)
            .Append(RolloutEvent.Clock(), observed)
            .Append(RolloutEvent.Done(2), observed)
            .Append(RolloutEvent.Observed(SmallPlan.Errors > 1.Percent(), Verdict.Healthy), observed);
    }
}
