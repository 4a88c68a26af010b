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
