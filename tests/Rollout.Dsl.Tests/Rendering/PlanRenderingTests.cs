using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rendering;

public class PlanRenderingTests
{
    static readonly ValueRendering Plainly = ValueRendering.Of([]);

    [Fact]
    public void Every_fact_has_words() => Assert.Empty(
        from fact in Enum.GetValues<Fact>()
        where Wordbook.Of(fact) is null
        select fact);

    [Fact]
    public void Every_fact_of_a_plan_has_a_heading() => Assert.Empty(
        from entry in PlanSchema.Kinds.Single(kind => kind.Type == typeof(RolloutPlan)).Entries
        where entry.Fact != Fact.Name && Headings.Of(entry.Fact) == "More"
        select entry.Fact);

    [Fact]
    public void What_any_verb_says_is_rendered() => Assert.Empty(
        from saying in Exercise.OfVerbs
        where PlanSchema.Kinds.Any(kind => kind.Type == saying.Result.GetType())
        where string.Join("\n", Plainly.Block(saying.Result)) == string.Join("\n", Plainly.Block(saying.Receiver!))
        select saying.ToString());

    [Fact]
    public void Every_text_of_a_plan_is_rendered() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan =>
        {
            var rendering = plan.Render();
            Assert.Empty(Texts(plan).Where(text => !rendering.Contains(text, StringComparison.Ordinal)).Distinct());
        }));

    [Fact]
    public void Equal_plans_are_rendered_alike_in_every_culture() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => Elsewhere(plan.Render) == PlanDocument.Of(plan).ToPlan().Render()));

    [Fact]
    public void Plans_that_say_different_things_are_rendered_differently() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        (from plan in AnyPlan.Gen
         from picks in Gen.Choose(0, int.MaxValue - 1).ListOf(20)
         select (plan, picks)).ToArbitrary(),
        given =>
        {
            var rendering = given.plan.Render();
            PlanValue[] others = [.. Altering.OneThing(given.plan)];
            Assert.Empty(
                from pick in given.picks
                let other = (RolloutPlan)others[pick % others.Length]
                where !given.plan.Equals(other) && other.Render() == rendering && CanBeSaid(other)
                select Difference(given.plan, other));
        }));

    [Fact]
    public void A_rendering_has_no_carriage_return_and_no_blank_at_the_end_of_a_line() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => !plan.Render().Contains('\r', StringComparison.Ordinal) && plan.Render().Split('\n').All(line => line == line.TrimEnd())));

    [Fact]
    public void The_new_checkout_reads_aloud() => Assert.Equal(
        """
        Plan 'new-checkout-flow'
        Risk medium (it changes code 'checkout-web' from 4.1.7 to 4.2.0, it changes flag 'NEW_CHECKOUT' and it touches sensitive payments)

        What changes
          code 'checkout-web' from 4.1.7 to 4.2.0
          flag 'NEW_CHECKOUT'
          exposed by flag 'NEW_CHECKOUT'
          touches sensitive payments

        Path
          stops by itself in every stage when checkout.error_rate > 0.5 percent
          1. stage 'canary'
             reaches 1 percent of traffic
             taken from internal
             observed for 30 minutes
             advances when all of: checkout.error_rate < 0.1 percent; checkout.request p99 < 400 milliseconds
          2. stage 'staged'
             reaches 10 percent of traffic
             taken from random sample
             observed for 4 hours
             stays for 1 day without an incident
             advances when all of: checkout.error_rate < 0.1 percent; checkout.request p99 < 400 milliseconds; payment.errors stays at zero
          3. stage 'full'
             reaches everyone
             observed for 1 day
             advances when all of: checkout.error_rate < 0.1 percent; checkout.request p99 < 400 milliseconds
          expects 1,000 requests per second

        Way back
          1. turn off NEW_CHECKOUT
             within 10 seconds
             by on-call
          2. redeploy checkout-web at version 4.1.7
             within 15 minutes
             by on-call

        People
          owned by eng lead
          release team may roll back on stop-loss
          on-call may halt, roll back for any reason and override
          eng lead may halt and override
          rollbacks are announced to #incidents within 5 minutes
          informed and never asked: product and management

        Signals
          checkout.error_rate
             shows harm to users
          checkout.request
             shows harm to users
          payment.errors
             shows harm to business

        """.ReplaceLineEndings("\n"),
        Checkout.Releases.NewCheckoutFlow.Plan.Render());

    [Fact]
    public void What_is_open_is_told_with_what_it_is_open_of()
    {
        var later = Open.Until(new(2027, 3, 1), by: Role.ReleaseTeam);
        var undecided = Open.Undecided(by: Role.OnCall);
        var web = Change.Code("web", from: "1.0", to: later);
        var rows = Change.Data("rows").RepairableBy(Repair.Run("mend rows").Within(undecided));
        var rendering = RolloutPlan.For("p").Changing(web, rows)
            .Through(Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.Redeploy(web).Within(later), Undo.Run("undo.sh", rows))
            .Accepting("ROL1001", because: "there is one user", until: undecided)
            .ContainingBy(undecided).OwnedBy(later).Rehearsed(later).Render();
        Assert.Contains("\n  rehearsal open until 2027-03-01, to be decided by release team\n", rendering, StringComparison.Ordinal);
        Assert.EndsWith(
            """

            Open points
              owner of plan 'p': open until 2027-03-01, to be decided by release team
              version that change 'web' leads to: open until 2027-03-01, to be decided by release team
              time bound of 'run mend rows': open, to be decided by on-call
              time bound of 'redeploy web at version 1.0': open until 2027-03-01, to be decided by release team
              containment of plan 'p': open, to be decided by on-call
              rehearsal of plan 'p': open until 2027-03-01, to be decided by release team
              day until which ROL1001 is accepted: open, to be decided by on-call

            """.ReplaceLineEndings("\n"),
            rendering,
            StringComparison.Ordinal);
    }

    /// <summary>Some facts follow from others, so that the grammar says both or neither.</summary>
    static bool CanBeSaid(RolloutPlan plan)
    {
        try
        {
            return PlanDocument.Of(plan).ToPlan().Equals(plan);
        }
        catch (RejectedDocumentException)
        {
            return false;
        }
    }

    /// <summary>The innermost facts in which two values of one kind differ.</summary>
    static string Difference(PlanValue one, PlanValue other) => string.Join("; ",
        from fact in one.Facts.Said.Union(other.Facts.Said)
        where !Equals(one.Facts[fact], other.Facts[fact])
        select $"{one.GetType().Name}.{fact}: " + ((one.Facts[fact], other.Facts[fact]) switch
        {
            (PlanValue left, PlanValue right) when left.GetType() == right.GetType() => Difference(left, right),
            (Chain left, Chain right) when left.Count == right.Count => string.Join(", ", left.ToArray().Zip(right.ToArray())
                .Where(pair => !pair.First.Equals(pair.Second))
                .Select(pair => pair is (PlanValue first, PlanValue second) && first.GetType() == second.GetType() ? Difference(first, second) : $"{pair.First} and {pair.Second}")),
            var (left, right) => $"{left ?? "nothing"} and {right ?? "nothing"}",
        }));

    static IEnumerable<string> Texts(PlanValue value) =>
        from fact in value.Facts.Said
        from item in ValueRendering.Items(value.Facts[fact]!)
        from text in item is PlanValue inner ? Texts(inner) : item is string said ? [said] : []
        select text;

    /// <summary>What the call returns where numbers are written otherwise.</summary>
    static string Elsewhere(Func<string> text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
