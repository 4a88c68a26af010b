using System;
using System.Linq;

namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Names a harm that a gate must be able to see, and how small a harm already counts. Saying it again adds another one.</summary>
    /// <param name="failure">The failure, not blank.</param>
    /// <param name="seenBy">The metric that shows it.</param>
    /// <param name="atLeast">The smallest share that has to be seen, above 0 percent.</param>
    /// <returns>The plan with this harm added.</returns>
    /// <exception cref="RejectedCallException">
    /// The failure is null, blank, too long or not printable; the metric is null; or the share is 0 percent.
    /// </exception>
    [Says(Fact.Feared)]
    public RolloutPlan Fearing(string failure, Metric seenBy, Ratio atLeast)
    {
        var named = Failure(failure).Set(Fact.Metric, Checked(seenBy, "metric that shows a feared failure", nameof(seenBy)));
        if (atLeast == default)
        {
            throw new RejectedCallException(
                $"No gate can see a share of 0 percent of '{failure}'; write the smallest share that has to be seen.", nameof(atLeast));
        }

        return this.More(Fact.Feared, [new FearedFailure(named.Set(Fact.Limit, atLeast), Provenance.Unknown)]);
    }

    /// <summary>Names a harm that a gate must be able to see, by the reading that shows it. Saying it again adds another one.</summary>
    /// <param name="failure">The failure, not blank.</param>
    /// <param name="seenBy">The smallest harm that has to be seen, as a condition.</param>
    /// <returns>The plan with this harm added.</returns>
    /// <exception cref="RejectedCallException">The failure is null, blank, too long or not printable; or the condition is null.</exception>
    [Says(Fact.Feared)]
    public RolloutPlan Fearing(string failure, Condition seenBy) => this.More(
        Fact.Feared,
        [new FearedFailure(Failure(failure).Set(Fact.Conditions, Checked(seenBy, "condition that shows a feared failure", nameof(seenBy))), Provenance.Unknown)]);

    /// <summary>Says that changes go back together or not at all, because one does not work with the old version of another.</summary>
    /// <param name="first">A change of the plan.</param>
    /// <param name="second">Another change of the plan.</param>
    /// <param name="rest">More changes of the plan.</param>
    /// <returns>The plan with this group added.</returns>
    /// <exception cref="RejectedCallException">A change is null, is not declared in Changing, or is named twice.</exception>
    [Says(Fact.GoTogether)]
    public RolloutPlan GoingBackTogether(Change first, Change second, params Change[] rest)
    {
        var changes = Listing.Of(
            Checked(first, "first change that goes back together", nameof(first)),
            [Checked(second, "second change that goes back together", nameof(second)), .. rest ?? [null!]],
            nameof(GoingBackTogether),
            nameof(first),
            nameof(rest));
        Declared(changes);
        var twice = changes.Where(change => change.IsRead).GroupBy(change => change).Where(group => group.Skip(1).Any()).ToArray();
        if (twice.Length > 0)
        {
            throw new RejectedCallException(
                $"GoingBackTogether(...) names {Wording.List(twice.Select(group => Wording.Quoted(group.Key.Name)), "and")} twice; name each change once.",
                PlaceOf(Array.LastIndexOf(changes, twice[0].Key)),
                twice[0].Last());
        }

        return this.More(Fact.GoTogether, [new ChangesTogether(FactTable.Empty.Append(Fact.Changes, changes), Provenance.Unknown)]);
    }

    static FactTable Failure(string failure) => FactTable.Empty.Set(Fact.Name, Naming.Name(failure, "The failure that a plan fears", nameof(failure)));

    void Declared(Change[] changes)
    {
        var undeclared = Knows(Fact.Changes)
            ? Array.FindAll(changes, change => !change.StandsForUnread && !Sheet.Changes.Any(declared => declared.MayBe(change)))
            : [];
        if (undeclared.Length == 0)
            return;
        var names = Wording.List(undeclared.Select(change => Wording.Quoted(change.Name)), "and");
        throw new RejectedCallException(
            Sheet.Changes.Any(declared => undeclared.Any(change => change.Name == declared.Name))
                ? $"GoingBackTogether(...) names {names} without what Changing(...) says of it; keep the change in one field and name that field in both."
                : $"GoingBackTogether(...) names {names}, which {Text} does not change; name it in Changing(...).",
            PlaceOf(Array.IndexOf(changes, undeclared[0])),
            undeclared[0]);
    }

    static string PlaceOf(int index) => index switch { 0 => "first", 1 => "second", _ => "rest" };
}
