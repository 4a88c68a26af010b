using System.Linq;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Checkout.Releases.Tests;

/// <summary>The new checkout with one line more: where the evidence of the canary stays undecided for two hours, it goes on all the same.</summary>
static class WeakenedCheckoutFlow
{
    public static RolloutPlan Plan
    {
        get
        {
            var sheet = NewCheckoutFlow.Plan.Sheet;
            return RolloutPlan.For("weakened-checkout-flow")
                .Changing(sheet.Changes)
                .Through(sheet.Path.Select(Weakened))
                .RollingBackBy(sheet.RollbackSteps)
                .StopLoss(sheet.StopLosses[0])
                .OwnedBy(Role.ReleaseTeam);
        }
    }

    static PathStep Weakened(PathStep step) =>
        step is Stage { Sheet.Name: "canary" } canary ? canary.IfUndecided(2.Hours(), Then.Advance) : step;
}
