using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Checkout.Releases;
using Contacts.Releases;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Benchmarks.Spin;

/// <summary>
/// The exploration beside SPIN on models of the same plans, whose decisions were written down twice: the same states, the same verdict on
/// every property that can be asked of both, and how many states a second each of them sees.
/// </summary>
internal static class SpinComparison
{
    const int Turns = 9;

    /// <summary>The numbers under which control.pml knows the properties.</summary>
    static readonly (CourseProperty Property, int Number)[] Properties =
    [
        (Safety.GrowsOnEvidenceOnly, 1), (Safety.EveryoneOnlyAfterEvidence, 2), (Safety.EveryStageCanBeStopped, 3), (Safety.BreachIsAnswered, 4),
        (Safety.WayBackHasATime, 5), (Safety.NoRollbackByItselfAfterThePoint, 6), (Safety.NeverGrowsWhileBreached, 7), (Safety.NeverGrowsWithoutData, 8),
        (Safety.NeverGrowsAgain, 9), (Safety.StepsBackOnceAtMost, 10), (Safety.CanComplete, 11),
        (Safety.ExposesAtMostBeforeEvidence(Ratio.FromPercent(10)), 12), (Safety.PointIsPassedOnlyAfterApproval, 13),
    ];

    /// <summary>Compares, and says whether everything agrees.</summary>
    public static bool Compare()
    {
        if (!SpinModel.IsThere)
        {
            Console.WriteLine("spin or gcc is not on the path: nothing is compared.");
            return false;
        }

        var agrees = true;
        Print($"{"",-62} {"ours",10} {"SPIN",10}");
        foreach (var (name, plan) in Plans())
        {
            agrees &= Compare(name, plan, withOverrides: false);
            agrees &= Compare(name, plan, withOverrides: true);
        }

        Console.WriteLine(agrees ? "Everything agrees." : "SOMETHING DIFFERS.");
        return agrees;
    }

    static IEnumerable<(string Name, RolloutPlan Plan)> Plans() =>
    [
        ("NewCheckout", NewCheckoutFlow.Plan),
        ("ContactMerge", ContactMergeCorrected.Plan),
        ("everything, a point at a progress", ThoroughPlan.AtProgress),
        ("everything, a point at an instant", ThoroughPlan.AtInstant),
        ("10 stages, 6 signals", SizedPlan.Of(10, 6)),
        ("20 stages, 12 signals", SizedPlan.Of(20, 12)),
    ];

    static bool Compare(string name, RolloutPlan plan, bool withOverrides)
    {
        using var model = new SpinModel(plan, withOverrides);
        Courses Explore() => withOverrides ? Courses.WithOverridesOf(plan) : Courses.Of(plan);
        var courses = Explore();
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 1_000;)
            Explore();
        var (ours, theirs) = (0d, 0d);
        for (var turn = 0; turn < Turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            Explore();
            ours = Math.Max(ours, courses.States / watch.Elapsed.TotalSeconds);
            theirs = Math.Max(theirs, model.StatesPerSecond());
        }

        Print($"{name}{(withOverrides ? ", with overrides" : "")}");
        Print($"  {"states",-60} {courses.States,10} {model.States,10}");
        Print($"  {"states a second",-60} {ours,10:F0} {theirs,10:F0}   ratio {ours / theirs:F2}");
        Print($"  {"milliseconds of compilation",-60} {0,10} {model.CompileTime.TotalMilliseconds,10:F0}");
        var verdicts = Properties.Select(item => (item.Property.Name, Ours: courses.Prove(item.Property).Outcome, Theirs: Verdict(model, item))).ToArray();
        foreach (var (property, our, their) in verdicts)
            Print($"  {property,-60} {our,10} {their,10}{(our == their ? "" : "   DIFFERS")}");
        return courses.States == model.States && verdicts.All(verdict => verdict.Ours == verdict.Theirs);
    }

    static ProofOutcome Verdict(SpinModel model, (CourseProperty Property, int Number) item) =>
        item.Property.Kind == PropertyKind.Sometimes ? (model.Fails(item.Number) ? ProofOutcome.Holds : ProofOutcome.Broken)
        : !model.Fails(100 + item.Number) ? ProofOutcome.Vacuous
        : model.Fails(item.Number) ? ProofOutcome.Broken : ProofOutcome.Holds;

    static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
