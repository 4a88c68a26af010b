using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PlanDueTests
{
    static readonly LocalDate Day = new(2026, 5, 1);

    [Fact]
    public void What_is_due_is_listed_by_its_day_and_then_by_its_words()
    {
        var step = Undo.Redeploy(SmallPlan.Code).Within(Open.Until(Day, by: Role.Product));
        var plan = SmallPlan.Changing(SmallPlan.Code).By(step).Obliging(
            Obligation.Review().By(Role.OnCall).Until(Day.PlusDays(1)),
            Obligation.Remove(SmallPlan.Flag).By(Role.ReleaseTeam).Until(Day),
            Obligation.Renew("the restore test").Until(Day.PlusDays(-1)),
            Obligation.Do("tell the partners"));
        Assert.Equal(
            [
                "2026-04-30: renew the restore test, by nobody",
                "2026-05-01: decide the time bound of 'redeploy web at version 1.0', by product",
                "2026-05-01: remove flag 'FLAG', by release team",
            ],
            plan.Due(Day).Select(item => item.ToString()));
        Assert.Equal("2026-05-02: review the rollout, by on-call", plan.Due(Day.PlusDays(1))[^1].ToString());
    }

    [Fact]
    public void The_look_back_on_an_emergency_is_due_on_its_day()
    {
        var plan = SmallPlan.Clean().InEmergency(Emergency.For("INC-7").Until(Day.PlusDays(-2)).ReviewedBy(Role.Product, on: Day));
        Assert.Empty(plan.Due(Day.PlusDays(-1)));
        Assert.Equal("2026-05-01: look back on the emergency of incident INC-7, by product", Assert.Single(plan.Due(Day)).ToString());
    }

    [Fact]
    public void What_is_due_stays_due() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from plan in AnyPlan.Gen
         from day in Gen.Choose(-100, 100)
         from later in Gen.Choose(0, 100)
         select (plan, early: Day.PlusDays(day), later: Day.PlusDays(day + later))).ToArbitrary(),
        given =>
        {
            var due = given.plan.Due(given.early).Select(item => item.ToString()).ToArray();
            var then = given.plan.Due(given.later).Select(item => item.ToString()).ToArray();
            return then.Take(due.Length).SequenceEqual(due) && given.plan.Due(given.early).All(item => item.Date <= given.early);
        }));

    [Fact]
    public void A_plan_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(() => PlanDue.Due(null!, Day));
}
