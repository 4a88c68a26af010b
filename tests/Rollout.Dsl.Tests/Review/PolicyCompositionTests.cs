using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PolicyCompositionTests
{
    static readonly RolloutPolicy Team = RolloutPolicy.Named("team");

    static readonly RolloutPolicy Company = RolloutPolicy.Named("company");

    /// <summary>Pairs that do not contradict each other: the second one leaves the rules as they are.</summary>
    static readonly Gen<(RolloutPolicy One, RolloutPolicy Other)> Pairs =
        from one in AnyPolicy.Gen
        from verbs in AnyPolicy.Verbs
        let other = verbs.Aggregate(Company, (policy, verb) => verb(policy))
        select (one, RolloutPolicy.Named("company").And(Without(Without(other, Fact.Adjustments), Fact.StartWindows)));

    [Fact]
    public void The_stricter_limit_wins()
    {
        var both = Team.FirstExposureAtMost(5.Percent()).StepAtMost(8).RollbackWithin(1.Hours()).StagesAtMost(9)
            .And(Company.FirstExposureAtMost(8.Percent()).StepAtMost(4).RollbackWithin(2.Hours()).HoldingAtMost(1.Days())).Sheet;
        Assert.Equal(("team and company", 5.Percent(), 4, 1.Hours(), 1.Days(), 9), (both.Name, both.FirstExposure, both.Step, both.Rollback, both.Hold, both.Stages));
    }

    [Fact]
    public void Demands_add_up() => Assert.Equal(
        [Harmed.Users, Harmed.Business],
        Team.RequiringHarm(Harmed.Users).And(Company.RequiringHarm(Harmed.Business, Harmed.Users)).Sheet.RequiredHarm);

    [Fact]
    public void Of_two_severities_for_a_rule_the_stricter_one_holds()
    {
        var both = Team.Lowering("ROL1003", Severity.Suggestion, "we are few").Raising("ROL0006", Severity.Warning, "we forget")
            .And(Company.Raising("ROL0006", Severity.Error, "they forget"));
        Assert.Equal([("ROL1003", Severity.Suggestion), ("ROL0006", Severity.Error)], both.Sheet.Adjustments.Select(item => (item.Rule, item.Severity!.Value)));
    }

    [Fact]
    public void Contradictions_are_refused_all_at_once() => Rejection.Says(
        "Policy 'team' switches ROL2001 off and policy 'company' raises ROL2001 to error and policy 'team' lowers ROL3002 to suggestion and policy 'company' switches ROL3002 off, so nobody knows which holds; keep one of the two for each rule.",
        "other",
        () => Team.SwitchingOff("ROL2001", "we are few").Lowering("ROL3002", Severity.Suggestion, "we are few")
            .And(Company.Raising("ROL2001", Severity.Error, "we are many").SwitchingOff("ROL3002", "we are many")));

    [Fact]
    public void Different_windows_are_refused()
    {
        var office = ReleaseWindow.On(IsoDayOfWeek.Monday);
        Assert.Equal([office], Team.Within(office).And(Company.Within(office)).Sheet.Windows);
        Rejection.Says(
            "Policy 'team' and policy 'company' both say Within(...), with different windows, and no window is known that lies in both; say Within(...) in one of them.",
            "other",
            () => Team.Within(office).And(Company.Within(ReleaseWindow.On(IsoDayOfWeek.Tuesday))));
    }

    [Fact]
    public void A_policy_joined_with_itself_is_itself() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyPolicy.Gen.ToArbitrary(), policy => policy.And(policy).Equals(policy)));

    [Fact]
    public void Limits_do_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Pairs.ToArbitrary(),
        pair =>
        {
            var (one, other) = (pair.One.And(pair.Other), pair.Other.And(pair.One));
            return Without(Without(one, Fact.Name), Fact.Harm).Equals(Without(Without(other, Fact.Name), Fact.Harm))
                && one.Sheet.RequiredHarm.ToHashSet().SetEquals(other.Sheet.RequiredHarm);
        }));

    [Fact]
    public void What_a_policy_finds_is_found_under_both() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from plan in AnyPlan.Gen
         from pair in Pairs
         select (plan, pair.One, pair.Other)).ToArbitrary(),
        given =>
        {
            // ROL0004 speaks of what is not found, and a rule for which another one speaks now is not found by itself.
            var both = given.plan.Review(given.One.And(given.Other)).Select(finding => finding.Element).ToHashSet();
            return given.plan.Review(given.One).Where(finding => finding.Id is "ROL1002").All(finding => both.Contains(finding.Element));
        }));

    [Fact]
    public void A_limit_that_was_not_read_is_not_read_under_both()
    {
        var unread = (RolloutPolicy)Team.With(Team.Facts.Set(Fact.Steepness, NotRead.Value), Team.Provenance);
        Assert.Null(unread.And(Company.StepAtMost(4)).StepLimit);
        Assert.Null(Company.And((RolloutPolicy)Unread.Of(typeof(RolloutPolicy))!).FirstExposureLimit);
    }

    [Fact]
    public void A_missing_policy_is_refused() => Rejection.Says(
        "The policy that policy 'team' is joined with is null; declare it before the fields that use it.", "other", () => Team.And(null!));

    static RolloutPolicy Without(RolloutPolicy policy, Fact left) => (RolloutPolicy)policy.With(
        policy.Facts.Said.Where(fact => fact != left).Aggregate(FactTable.Empty, (table, fact) => table.Set(fact, policy.Facts[fact]!)), policy.Provenance);
}
