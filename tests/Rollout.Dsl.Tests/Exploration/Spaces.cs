using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>What is explored of a plan, for tests of what is found in it.</summary>
static class Spaces
{
    public static StateSpace Of(RolloutPlan plan, bool withOverrides = false, int limit = int.MaxValue)
    {
        var control = new RolloutControl(new(plan));
        return new(control, new(control, withOverrides), limit);
    }
}
