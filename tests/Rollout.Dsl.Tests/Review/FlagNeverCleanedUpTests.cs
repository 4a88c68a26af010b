using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class FlagNeverCleanedUpTests
{
    const string Id = "ROL6005";

    static readonly LocalDate Day = new(2026, 6, 1);

    [Fact]
    public void A_flag_that_stays_is_flagged() => Reviewed.Says(Id, Turning(SmallPlan.Flag), (
        "change 'FLAG'",
        "Flag 'FLAG' is to be removed by nobody and on no day, so both paths stay in the code, and one day somebody turns on a path that nobody has run for years; write RemovedBy(...) on the flag, or Obliging(Obligation.Remove(...))."));

    [Fact]
    public void The_removal_of_another_flag_is_not_enough() =>
        Assert.Contains(Turning(SmallPlan.Flag).Obliging(Obligation.Remove(Change.Flag("OTHER")), Obligation.Review()).Review(Demands.EveryRule), finding => finding.Id == Id);

    [Fact]
    public void A_flag_that_somebody_removes_is_clean()
    {
        Reviewed.IsSilent(Id, Turning(SmallPlan.Flag.RemovedBy(Role.ReleaseTeam, until: Day)));
        Reviewed.IsSilent(Id, Turning(SmallPlan.Flag).Obliging(Obligation.Remove(SmallPlan.Flag).By(Role.ReleaseTeam).Until(Day)));
        Reviewed.IsSilent(Id, Turning(SmallPlan.Flag).Obliging(Obligation.Remove("the switch of the footer")));
        Reviewed.IsSilent(Id, Turning(SmallPlan.Flag).Routine("cosmetic"));
    }

    [Fact]
    public void Nobody_hears_of_it_without_asking() => Assert.Empty(Turning(SmallPlan.Flag).Review());

    static RolloutPlan Turning(FlagChange flag) => SmallPlan.Changing(flag).By(Undo.TurnOff(flag).Within(10.Seconds()));
}
