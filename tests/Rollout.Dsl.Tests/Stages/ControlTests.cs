using Rollout.Dsl.Tests.Facts;

namespace Rollout.Dsl.Tests.Stages;

public class ControlTests
{
    [Fact]
    public void A_control_reads_with_what_it_delivers()
    {
        Assert.Equal("deployer 'fleet'", Control.Deployer("fleet").ToString());
        Assert.Equal(
            "router 'mesh', which delivers traffic and requests",
            Control.Router("mesh").Delivering(ExposureUnit.Traffic).Delivering(ExposureUnit.Requests).ToString());
    }

    [Fact]
    public void A_control_delivers_shares_of_something()
    {
        const string Everyone = "Every control delivers everyone; write the units of which it delivers a share.";
        Rejection.Says(Everyone, "first", () => Control.Router("mesh").Delivering(ExposureUnit.Everyone));
        Rejection.Says(Everyone, "rest", () => Control.Router("mesh").Delivering(ExposureUnit.Users, ExposureUnit.Everyone));
        Rejection.Says(
            "What a control delivers is 99, which is no member of ExposureUnit; write one of them.", "first", () => Control.Router("mesh").Delivering((ExposureUnit)99));
        Rejection.Says("Delivering(...) got null for 'rest'; pass a value.", "rest", () => Control.Router("mesh").Delivering(ExposureUnit.Users, null!));
    }

    [Fact]
    public void A_control_needs_a_name()
    {
        Rejection.Says("The name of a router is blank; write it in words.", "name", () => Control.Router(""));
        Rejection.Says("The name of a deployer is null; write it in words.", "name", () => Control.Deployer(null!));
    }
}
