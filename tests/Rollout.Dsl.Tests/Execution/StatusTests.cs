using System;
using System.Linq;
using Checkout.Releases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Execution;

/// <summary>What whoever is on call reads of the new checkout flow.</summary>
public class StatusTests
{
    static readonly Instant Begin = Instant.FromUtc(2026, 11, 3, 21, 0);

    static readonly Instant Night = Instant.FromUtc(2026, 11, 4, 2, 14);

    static readonly RolloutPlan Plan = WithoutPlaces(NewCheckoutFlow.Plan);

    [Fact]
    public void An_incident_in_the_middle_of_a_stage_reads_like_this()
    {
        var run = Staged()
            .Append(RolloutEvent.ExposureMeasured(Ratio.FromPercent(9.8)), Night - Duration.FromMinutes(5))
            .Append(RolloutEvent.IncidentOpened("INC-7"), Night - Duration.FromMinutes(3))
            .Append(RolloutEvent.Noted(Role.OnCall, "card payments time out in one region"), Night - Duration.FromMinutes(1));

        Assert.Equal(ExecutionPage.Example("On call"), run.Status(Night).ToString());
    }

    [Fact]
    public void A_rollback_that_got_stuck_reads_like_this()
    {
        var run = Staged();
        run = run.Append(RolloutEvent.Observed(StopLoss, Verdict.Breached), Night - Duration.FromMinutes(9));
        run = run.Append(RolloutEvent.Done(run.State.Action!.Value), Night - Duration.FromMinutes(8));
        run = run.Append(RolloutEvent.Failed(run.State.Action!.Value, "the artefact store does not answer"), Night - Duration.FromMinutes(2))
            .Append(RolloutEvent.Escalated(Role.Named("eng lead"), "the redeploy failed"), Night - Duration.FromMinutes(1));

        Assert.Equal(
            """
            Plan 'new-checkout-flow', release 4.2.0, at 2026-11-04 02:14 UTC
            Needs its owner, stage 'staged' (2 of 3), entered 2026-11-03 22:30 UTC
            Next: report action 4 as done, or have it taken again, by release team or on-call

            Exposed
              declared: 10 percent of traffic, random sample
              measured: not in this stage

            Waits for
              'redeploy checkout-web at version 4.1.7' to be mended (action 4)

            Who may do what now
              have the step taken again: release team, on-call

            Way back
              1. turn off NEW_CHECKOUT, by on-call, within 10 seconds (claimed) - done
              2. redeploy checkout-web at version 4.1.7, by on-call, within 15 minutes (claimed) - awaited
              at worst 15 minutes 11 seconds (claimed) from the fault: detect 1 second (claimed), decide 0 seconds (claimed), act 15 minutes 10 seconds (claimed), recover 0 seconds (claimed)

            Last decided
              2026-11-04 02:12 UTC call the owner: The step 'redeploy checkout-web at version 4.1.7' failed: the artefact store does not answer

            Noted
              2026-11-04 02:13 UTC eng lead is called: the redeploy failed

            """.ReplaceLineEndings("\n"),
            run.Status(Night).ToString());
    }

    [Fact]
    public void What_bounds_the_harm_of_a_migration_reads_like_this()
    {
        var merge = Change.Data("contacts merged").InBatchesOf(500, of: "contacts").WrittenBy(SmallPlan.Code)
            .RepairableBy(Repair.Run("split them").Within(1.Hours()).By(Role.OnCall));
        var web = SmallPlan.Code.MixedFor(3.Days(), because: "the old version reads both forms");
        var (redeploy, split) = (Undo.Redeploy(web).Within(15.Minutes()).By(Role.OnCall), Undo.Repair(merge));
        var plan = RolloutPlan.For("merge").Changing(web, merge)
            .Through(Stage.Named("some").To(20.HostsOf(200)).ObserveFor(1.Hours()), Stage.Named("all").ToEveryone())
            .RollingBackBy(redeploy, split)
            .Paced(Pace.Of(10, ExposureUnit.Hosts, 5.Minutes()).KeepingHealthy(95.Percent()))
            .StopLoss(Metric.Cost("cost of an order", "EUR", per: "order") > 0.02.Euros())
            .Rehearsed(Rehearsal.On(new(2026, 10, 1)).By(Role.OnCall).Taking(20.Minutes()).Finding("the cache had to be warmed").Finding("two hosts were unreachable"))
            .Rehearsed(Rehearsal.On(new(2026, 10, 2)).Covering(split))
            .OwnedBy(Role.OnCall);
        var run = RolloutRun.Begin(WithoutPlaces(plan), "2", Begin).Append(RolloutEvent.Clock(), Begin);

        Assert.Equal(
            """
            Plan 'merge', release 2, at 2026-11-03 21:00 UTC
            Observing, stage 'some' (1 of 2), entered 2026-11-03 21:00 UTC
            Next: wait

            Exposed
              declared: 20 of 200 hosts
              measured: not in this stage
              paced: 10 hosts in 5 minutes, 95 percent healthy at least

            In effect
              code 'web' from 1.0 to 1.1: old and new may run together for 3 days (the old version reads both forms)
              data 'contacts merged': in batches of 500 contacts

            Waits for
              the observation of 1 hour, until 2026-11-03 22:00 UTC

            If nothing is heard
              2026-11-03 22:00 UTC hold: Stage 'some' is held by missing data ('cost of an order > 0.02 EUR' is without data, missing)
              2026-11-04 22:00 UTC roll back: Stage 'some' was held for 1 day, at last by missing data ('cost of an order > 0.02 EUR' is without data, missing)

            Stopped by
              cost of an order > 0.02 EUR (per order): rolls back (no verdict yet)

            Who may do what now
              roll back: on-call
              halt: on-call
              override: on-call

            Way back
              1. redeploy web at version 1.0, by on-call, within 15 minutes (claimed, and kept in rehearsal)
              2. repair contacts merged: run split them, by on-call, within 1 hour (claimed, and kept in rehearsal)
              at worst unknown from the fault: detect unknown (StopLoss(...) on a share of requests and Expecting(...) would tell), decide unknown, act 1 hour 15 minutes (claimed, and kept in rehearsal), recover 0 seconds (claimed)
              rehearsed on 2026-10-01 by on-call in 20 minutes; found: the cache had to be warmed; two hosts were unreachable
              rehearsed with 'repair contacts merged: run split them' alone on 2026-10-02

            Last decided
              2026-11-03 21:00 UTC start with stage 'some' (20 of 200 hosts): Nothing stands in the way of a start

            """.ReplaceLineEndings("\n"),
            run.Append(RolloutEvent.Done(run.State.Action!.Value), Begin).Status(Begin).ToString());
    }

    [Fact]
    public void What_the_stages_before_exposed_is_counted_in_where_a_stage_names_a_region()
    {
        var (oceania, asia, rest) = (Region.Named("oceania").Carrying(4.Percent()), Region.Named("asia").Carrying(26.Percent()), Region.Named("europe").Carrying(70.Percent()));
        var plan = RolloutPlan.For("p").Changing(SmallPlan.Flag)
            .Through(Stage.Named("oceania").To(oceania), Stage.Named("asia").To(asia).ObserveFor(1.Hours()), Stage.Named("europe").To(rest))
            .RollingBackBy(Undo.TurnOff(SmallPlan.Flag)).Across(oceania, asia, rest).StopLoss(SmallPlan.Errors > 1.Percent());
        var run = RolloutRun.Begin(plan, "2", Begin).Append(RolloutEvent.Clock(), Begin);
        Assert.Contains("\n  declared: everyone in region 'oceania'; with the stages before it 4 percent of the whole\n", run.Status(Begin).ToString(), StringComparison.Ordinal);
        run = run.Append(RolloutEvent.Done(run.State.Action!.Value), Begin).Append(RolloutEvent.Observed(SmallPlan.Errors > 1.Percent(), Verdict.Healthy), Begin).Append(RolloutEvent.Clock(), Begin);
        Assert.Contains("\n  declared: everyone in region 'asia'; with the stages before it 30 percent of the whole\n", run.Status(Begin).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_not_told_of_the_clock_says_so()
    {
        var status = Staged().Status(Night + Duration.FromHours(6));

        Assert.Equal(Begin + Duration.FromMinutes(330), status.OverdueSince);
        Assert.Contains("\nOverdue: a decision was due at 2026-11-04 02:30 UTC, and the log has none; see whether whoever runs the rollout still does\n", status.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["the observation of 4 hours, until 2026-11-04 02:30 UTC", "1 day without an incident, until 2026-11-04 22:30 UTC"],
            status.Waits.Take(2).Select(wait => wait.ToString()));
        Assert.Null(status.NextCommand);
    }

    [Fact]
    public void A_rollout_that_has_not_begun_reads_like_this() => Assert.Equal(
        """
        Plan 'new-checkout-flow', release 4.2.0, at 2026-11-03 21:00 UTC
        Preparing
        Next: report that 'no incident is open' holds

        Exposed
          nobody

        Waits for
          'no incident is open' to hold

        Who may do what now
          call the rollout off: on-call
          halt: on-call, eng lead

        """.ReplaceLineEndings("\n"),
        RolloutRun.Begin(Plan.StartingWhen(Ready.NoIncident()), "4.2.0", Begin).Append(RolloutEvent.Clock(), Begin).Status(Begin).ToString());

    [Fact]
    public void A_status_is_the_same_from_the_log_alone()
    {
        var run = Staged();

        Assert.Equal(run.Status(Night).ToString(), Plan.Status(run.Log, Night).ToString());
    }

    [Fact]
    public void Whatever_happened_a_status_can_be_read_and_its_forecast_comes_true() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 1105),
        Prop.ForAll(AnyRun.Gen.ToArbitrary(), run =>
        {
            var status = run.Status(run.State.Now);
            var told = run;
            foreach (var item in status.Forecast)
            {
                while (told.NextDue is { } due && due <= item.Decision.At)
                    told = told.Append(RolloutEvent.Clock(), due);
                if (!told.Log.Records.Skip(run.Log.Count).SelectMany(record => record.Decisions).Contains(LogDecision.Of(item.Decision)))
                    return false;
            }

            return status.ToString().EndsWith('\n') && (run.State.IsEnded || run.State.Phase == Phase.Contained) == (status.Waits.Count == 0);
        }));

    [Fact]
    public void A_right_that_is_told_is_obeyed_and_one_that_is_not_told_is_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 1109),
        Prop.ForAll(AnyRun.Gen.ToArbitrary(), run => !(run.State.Phase == Phase.Preparing || run.State.Control.IsUnderWay) || new[] { Role.OnCall, Role.ReleaseTeam, Role.Product }.All(role =>
        {
            var rights = run.Status(run.State.Now).Rights.Where(right => right.Holders.Contains(role)).Select(right => right.What).ToArray();
            return IsObeyed(run, RolloutEvent.RolledBack(role, "r")) == (rights.Contains("roll back") || rights.Contains("call the rollout off"))
                && (!run.State.Control.IsUnderWay || IsObeyed(run, RolloutEvent.Halted(role, "r")) == rights.Contains("halt"));
        })));

    static bool IsObeyed(RolloutRun run, RolloutEvent command) =>
        run.Append(command, run.State.Now).Decisions.All(decision => decision.Kind != DecisionKind.Refuse);

    static Condition StopLoss => Plan.Sheet.StopLosses[0].Sheet.Condition;

    /// <summary>The places in the source would tie these tests to the lines of the example.</summary>
    static RolloutPlan WithoutPlaces(RolloutPlan plan) => PlanDocument.Of(plan).ToPlan();

    /// <summary>The canary was healthy, and a tenth of the traffic has been observed since 22:30.</summary>
    static RolloutRun Staged()
    {
        var run = RolloutRun.Begin(Plan, "4.2.0", Begin).Append(RolloutEvent.Clock(), Begin);
        run = run.Append(RolloutEvent.Done(run.State.Action!.Value), Begin);
        foreach (var condition in run.State.Stage!.Sheet.AdvanceConditions.Append(StopLoss))
            run = run.Append(RolloutEvent.Observed(condition, Verdict.Healthy), Begin + Duration.FromMinutes(30));
        run = run.Append(RolloutEvent.Clock(), Begin + Duration.FromMinutes(30));
        return run.Append(RolloutEvent.Done(run.State.Action!.Value), Begin + Duration.FromMinutes(90))
            .Append(RolloutEvent.Observed(StopLoss, Verdict.Healthy), Night - Duration.FromMinutes(10))
            .Append(RolloutEvent.Clock(), Night - Duration.FromMinutes(10));
    }
}
