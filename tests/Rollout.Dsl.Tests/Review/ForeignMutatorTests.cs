using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ForeignMutatorTests
{
    const string Id = "ROL6008";

    static readonly Actor Puppet = Actor.ConfigurationManagement("puppet");
    static readonly Actor Pods = Actor.Autoscaler("pods");

    static readonly RolloutPlan Risky = SmallPlan.Clean().Touching(Critical.Payments);

    [Fact]
    public void Others_that_go_on_acting_are_flagged() => Reviewed.Says(Id, Risky.SharedWith(Puppet, Pods).Freezing(Actor.AutoUpdate("nodes")), (
        "plan",
        "Configuration management 'puppet' and autoscaler 'pods' may act on the target while plan 'p' runs, so what the gates see and what a rollback puts back may be theirs; stop them meanwhile with Freezing(...)."));

    [Fact]
    public void Others_that_are_stopped_are_clean()
    {
        Reviewed.IsSilent(Id, Risky.SharedWith(Puppet).Freezing(Puppet));
        Reviewed.IsSilent(Id, Risky.Freezing(Puppet));
        Reviewed.IsSilent(Id, SmallPlan.Clean().SharedWith(Puppet));
    }

    [Fact]
    public void Nobody_hears_of_it_without_asking() => Assert.DoesNotContain(Id, Reviewed.Ids(Risky.SharedWith(Puppet)));
}
