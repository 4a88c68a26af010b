using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ExposureUncontrolledTests
{
    const string Id = "ROL1013";

    static readonly Control Mesh = Control.Router("mesh");

    static readonly RolloutPlan Users = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));

    [Fact]
    public void A_unit_that_the_control_does_not_deliver_is_flagged() => Reviewed.Says(
        Id, Users.ExposedBy(Mesh.Delivering(ExposureUnit.Traffic, ExposureUnit.Sessions)), (
        "stage 'some'",
        "Stage 'some' exposes 10 percent of users, and router 'mesh' delivers traffic and sessions, so somebody will move it by hand or not at all; write To(...) in a unit that the control delivers, or name in ExposedBy(...) one that delivers users."));

    [Fact]
    public void A_unit_that_it_delivers_is_clean()
    {
        Reviewed.IsSilent(Id, Users.ExposedBy(Mesh.Delivering(ExposureUnit.Users)));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(1.PercentOfRequests())).ExposedBy(Mesh.Delivering(ExposureUnit.Traffic)));
        Reviewed.IsSilent(Id, Along(Stage.Named("mirrored").Shadow(10.PercentOfUsers())).ExposedBy(Mesh.Delivering(ExposureUnit.Traffic)));
    }

    [Fact]
    public void A_control_of_which_nothing_is_said_is_clean()
    {
        Reviewed.IsSilent(Id, Users.ExposedBy(Mesh));
        Reviewed.IsSilent(Id, Users.ExposedBy(SmallPlan.Flag));
        Reviewed.IsSilent(Id, Users);
    }

    static RolloutPlan Along(Stage stage) =>
        SmallPlan.Along(SmallPlan.Flag, stage, Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
