using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

public class RehearsalTests
{
    static readonly FlagChange Flag = SmallPlan.Flag;
    static readonly CodeChange Code = SmallPlan.Code;
    static readonly RollbackStep Off = Undo.TurnOff(Flag).Within(10.Seconds());
    static readonly RollbackStep Back = Undo.Redeploy(Code).Within(15.Minutes());
    static readonly Rehearsal Walk = Rehearsal.On(new LocalDate(2026, 3, 1));

    [Fact]
    public void A_rehearsal_that_names_no_step_measures_the_whole_rollback() =>
        Assert.Equal([Confidence.Measured, Confidence.Measured], After(Walk.Taking(15.Minutes())));

    [Fact]
    public void A_rehearsal_measures_the_steps_that_it_covers_and_no_other() =>
        Assert.Equal([Confidence.Claimed, Confidence.Measured], After(Walk.Covering(Back).Taking(15.Minutes())));

    [Fact]
    public void A_rehearsal_measures_nothing_without_a_time_or_beyond_the_promise()
    {
        Assert.Equal([Confidence.Claimed, Confidence.Claimed], After(Walk));
        Assert.Equal([Confidence.Claimed, Confidence.Claimed], After(Walk.Covering(Back).Taking(16.Minutes())));
    }

    [Fact]
    public void A_rehearsal_with_another_version_or_of_a_step_that_reads_differently_measures_nothing()
    {
        Assert.Equal([Confidence.Measured, Confidence.Claimed], After(Walk.Of(Flag, Change.Code("web", from: "0.9", to: "1.0")).Taking(1.Minutes())));
        Assert.Equal([Confidence.Claimed, Confidence.Claimed], After(Walk.Covering(Undo.Redeploy(Code).Within(1.Hours())).Taking(1.Minutes())));
    }

    [Fact]
    public void A_rehearsal_of_which_the_scope_was_not_read_measures_nothing()
    {
        var walk = Walk.Taking(1.Minutes());
        Assert.All(
            [Fact.WayBack, Fact.Changes],
            fact => Assert.Equal(
                [Confidence.Claimed, Confidence.Claimed], After((Rehearsal)walk.With(walk.Facts.Set(fact, NotRead.Value), walk.Provenance))));
    }

    [Fact]
    public void A_time_that_nobody_said_is_open()
    {
        var plan = SmallPlan.Changing(Flag).By(Undo.TurnOff(Flag)).Rehearsed(Walk.Taking(1.Minutes()));
        Assert.Equal(Confidence.Open, plan.Sheet.Rollback.Single().Confidence);
        Assert.Equal(Confidence.Open, Undo.TurnOff(Flag).Within(Open.Until(new LocalDate(2026, 5, 1), Role.OnCall)).Sheet.Confidence);
        Assert.Equal(Confidence.Claimed, Off.Sheet.Confidence);
    }

    [Fact]
    public void The_sum_is_known_no_better_than_its_worst_part() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan =>
        {
            var sheet = plan.Sheet;
            return sheet.Rollback.All(step => sheet.LongestRollbackConfidence <= step.Confidence)
                && (sheet.LongestRollback is null) == (sheet.LongestRollbackConfidence == Confidence.Open);
        }));

    [Fact]
    public void A_rehearsal_records_what_it_brought_to_light_and_whom_it_reached()
    {
        var sheet = Walk.Finding("no key").Finding("no light").IncludingDecision().IncludingAnnouncement().Sheet;
        Assert.Equal(["no key", "no light"], sheet.Findings);
        Assert.True(sheet.IncludesDecision && sheet.IncludesAnnouncement);
        Assert.False(Walk.Sheet.IncludesDecision || Walk.Sheet.IncludesAnnouncement);
    }

    [Fact]
    public void What_a_rehearsal_says_is_refused_twice_blank_or_null()
    {
        Rejection.Says("What a rehearsal found is blank; write it in words.", "what", () => Walk.Finding(""));
        Rejection.Says("Of(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Walk.Of(null!));
        Rejection.Says("Covering(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Walk.Covering(null!));
        Rejection.Says(
            "The rehearsal on 2026-03-01 already says IncludingDecision(), and IncludingDecision() would contradict or repeat it; say IncludingDecision once.",
            null,
            () => Walk.IncludingDecision().IncludingDecision());
        Rejection.Says(
            "The rehearsal on 2026-03-01 already says IncludingAnnouncement(), and IncludingAnnouncement() would contradict or repeat it; say IncludingAnnouncement once.",
            null,
            () => Walk.IncludingAnnouncement().IncludingAnnouncement());
    }

    static Confidence[] After(Rehearsal rehearsal) =>
        [.. SmallPlan.Changing(Flag, Code).By(Off, Back).Rehearsed(rehearsal).Sheet.Rollback.Select(step => step.Confidence)];
}
