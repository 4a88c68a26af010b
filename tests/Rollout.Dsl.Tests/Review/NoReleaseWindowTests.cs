using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class NoReleaseWindowTests
{
    const string Id = "ROL6002";

    static readonly SchemaChange Column = Change.Schema("column dropped").OneWay("the data is gone");

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday).From(new LocalTime(9, 0)).To(new LocalTime(12, 0));

    [Fact]
    public void A_risky_plan_that_starts_at_any_hour_is_flagged() => Reviewed.Says(Id, Risky(), (
        "plan",
        "Plan 'p' may start at any hour, and its risk is high (schema 'column dropped' is one-way), so it may begin to hurt when nobody is there who can stop it; name the hours with Starting(ReleaseWindow.On(...))."));

    [Fact]
    public void Start_conditions_that_no_person_meets_do_not_name_the_hour() =>
        Assert.Contains(Id, Reviewed.Ids(Risky().StartingWhen(Ready.NoIncident(), Ready.SignalsSeenAlive())));

    [Fact]
    public void A_plan_whose_hour_somebody_chooses_is_clean()
    {
        Reviewed.IsSilent(Id, Risky().Starting(Mornings));
        Reviewed.IsSilent(Id, Risky().Advancing(Mornings));
        Reviewed.IsSilent(Id, Risky().StartingWhen(Ready.AcknowledgedBy(Role.OnCall)));
        Reviewed.IsSilent(Id, Risky().InEmergency(Emergency.For("INC-7")));
        Reviewed.IsSilent(Id, Risky(last => last.ApprovedBy(Role.DataOwner, within: 1.Days())));
        Assert.DoesNotContain(Risky().Review(RolloutPolicy.Named("team").Within(Mornings)), finding => finding.Id == Id);
    }

    [Fact]
    public void A_start_that_exposes_nobody_may_be_at_any_hour() => Reviewed.IsSilent(Id, Along(Stage.Named("dry").DryRun(100.PercentOfRecords()), Some, Point, Last));

    [Fact]
    public void A_plan_of_less_risk_is_clean() => Reviewed.IsSilent(Id, SmallPlan.Clean().Touching(Critical.Payments));

    static Stage Some => SmallPlan.Judged("some", 10.PercentOfUsers());

    static PointOfNoReturn Point => PointOfNoReturn.Because("the column is gone");

    static Stage Last => Stage.Named("all").ToEveryone().Applying(Column);

    static RolloutPlan Risky(System.Func<Stage, Stage>? last = null) => Along(Some, Point, last is null ? Last : last(Last));

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(Column, steps).By(Undo.Run("undo.sh", Column).Within(1.Hours()));
}
