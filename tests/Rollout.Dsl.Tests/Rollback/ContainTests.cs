using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

public class ContainTests
{
    [Fact]
    public void Steps_read_in_one_line()
    {
        Assert.Equal("pull the kill switch F", Contain.KillSwitch(Change.Flag("F")).ToString());
        Assert.Equal("throttle exports to 10 percent", Contain.Throttle("exports", to: 10.Percent()).ToString());
        Assert.Equal("throttle exports to 5 requests per second", Contain.Throttle("exports", to: 5.RequestsPerSecond()).ToString());
        Assert.Equal("break the circuit to payments-db", Contain.BreakCircuit(Component.Named("payments-db")).ToString());
        Assert.Equal("take out internal", Contain.Drop(Audience.Internal).ToString());
        Assert.Equal("make contacts read-only", Contain.ReadOnly("contacts").ToString());
        Assert.Equal("fail over to region west", Contain.FailOver("region west").ToString());
    }

    [Fact]
    public void A_throttle_lets_less_through()
    {
        Assert.NotNull(Contain.Throttle("exports", to: 0.Percent()));
        Rejection.Says(
            "A throttle to 100 percent lets everything through; write a share below 100 percent.", "to", () => Contain.Throttle("exports", to: 100.Percent()));
        Rejection.Says(
            "A throttle to 0 requests per second needs a rate; write a rate above 0, or 0.Percent() to let nothing through.",
            "to",
            () => Contain.Throttle("exports", to: default(RequestRate)));
    }

    [Fact]
    public void What_is_contained_is_named()
    {
        Rejection.Says("What a step throttles is blank; write it in words.", "what", () => Contain.Throttle("", to: 1.Percent()));
        Rejection.Says("The store that a step makes read-only is blank; write it in words.", "store", () => Contain.ReadOnly(""));
        Rejection.Says("What a step fails over to is blank; write it in words.", "to", () => Contain.FailOver(""));
        Rejection.Says(
            "The component to which a circuit is broken is null; write Component.Named(...).", "component", () => Contain.BreakCircuit(null!));
        Rejection.Says("The audience that a step takes out is null; write Audience.Named(...).", "audience", () => Contain.Drop(null!));
    }
}
