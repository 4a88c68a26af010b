using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

public class UnreadingsTests
{
    [Fact]
    public void A_rule_that_falls_silent_for_something_unread_is_named() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from plan in AnyPlan.Gen
         from pick in Gen.Choose(0, int.MaxValue - 1)
         select (plan, pick)).ToArbitrary(),
        given =>
        {
            PlanValue[] lesser = [.. Forgetting.OneThing(given.plan)];
            var forgotten = (RolloutPlan)lesser[given.pick % lesser.Length];
            var silenced = given.plan.Review(Demands.EveryRule).Select(finding => (finding.Id, finding.Element))
                .Except(forgotten.Review(Demands.EveryRule).Select(finding => (finding.Id, finding.Element)))
                .Select(finding => finding.Id).Distinct();
            string[] unnamed = [.. silenced.Except(Unreadings.Of(forgotten).SelectMany(part => part.Rules))];
            return unnamed is [] ? true.ToProperty() : false.Label(string.Join(",", unnamed) + " / " + string.Join(";", Unreadings.Of(forgotten).Select(part => part.What)));
        }));

    [Fact]
    public void A_plan_that_was_read_has_no_unread_part() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(), plan => Unreadings.Of(plan).Count == 0));
}
