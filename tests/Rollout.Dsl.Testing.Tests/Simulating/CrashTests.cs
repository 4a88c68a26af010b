using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Testing.Generators;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Tests.Simulating;

public class CrashTests
{
    /// <summary>Whatever the plan: what was recorded is enough to go on, and an outcome that is reported twice changes nothing.</summary>
    [Fact]
    public void A_runner_that_crashes_after_each_decision_decides_the_same() => Check.One(
        FixedSeed.Tests(25),
        Prop.ForAll(RolloutArbitraries.Plans(), plan =>
        {
            var scenario = plan.Simulate().Acting(5.Seconds()).For(10.Days());
            return Decided(scenario.CrashingAfterEachDecision()).SequenceEqual(Decided(scenario));
        }));

    static string[] Decided(Scenario scenario) =>
        [.. scenario.Run().Decisions.Where(decision => decision.Kind != DecisionKind.Refuse).Select(decision => $"{decision.At} {decision}")];
}
