using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>A plan that says what changes, but not yet through which stages. The second joint of a plan.</summary>
public sealed partial class PlanWithoutStages : PlanValue
{
    internal PlanWithoutStages(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"plan {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}, which has no stages yet";

    /// <summary>Says through which stages the change reaches everyone, and where the point of no return lies between them.</summary>
    /// <param name="first">A stage or a point of no return.</param>
    /// <param name="rest">More of them, in order.</param>
    /// <returns>A plan that has to say how it is rolled back.</returns>
    /// <exception cref="RejectedCallException">
    /// A step is null, there is no stage, two stages have the same name, a stage applies a change that the plan does not declare or
    /// that another stage applies, or one names a stage to step back to that does not stand before it, or never steps back.
    /// </exception>
    [Says(Fact.Path)]
    public PlanWithoutRollback Through(PathStep first, params PathStep[] rest) =>
        Through(Listing.Of(first, rest, nameof(Through), nameof(first), nameof(rest)), nameof(first), nameof(rest));

    /// <inheritdoc cref="Through(PathStep, PathStep[])"/>
    /// <param name="steps">The steps in order, at least one.</param>
    [Says(Fact.Path)]
    public PlanWithoutRollback Through(IEnumerable<PathStep> steps) =>
        Through(Listing.Of(steps, nameof(Through), "stage", nameof(steps)), nameof(steps), nameof(steps));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new PlanWithoutStages(facts, provenance);

    PlanWithoutRollback Through(PathStep[] steps, string firstName, string restName)
    {
        if (steps.All(step => step is PointOfNoReturn))
            throw new RejectedCallException("The path has a point of no return and no stage; write at least one Stage.Named(...).", firstName);
        var stages = steps.OfType<Stage>().ToArray();
        Unique.Names(stages, "stages", restName);
        Applied(stages, ArgumentOf);
        SteppedBack(steps, ArgumentOf);
        return new(Facts.Append(Fact.Path, steps), Provenance);

        string ArgumentOf(Stage stage) => ReferenceEquals(stage, steps[0]) ? firstName : restName;
    }

    void Applied(Stage[] stages, Func<Stage, string> argumentOf)
    {
        var applied = stages.SelectMany(stage => stage.Sheet.Applied, (stage, change) => (stage, change))
            .Where(item => !item.change.StandsForUnread)
            .ToArray();
        var undeclared = Facts.Knows(Fact.Changes)
            ? applied.Where(item => !this.List<Change>(Fact.Changes).Any(declared => declared.MayBe(item.change))).ToArray()
            : [];
        if (undeclared.Length > 0)
        {
            var items = undeclared.Select(item => $"{item.stage} applies {Wording.Quoted(item.change.Name)}");
            var isNamed = this.List<Change>(Fact.Changes).Any(declared => undeclared.Any(item => item.change.Name == declared.Name));
            throw new RejectedCallException(
                isNamed
                    ? $"{Wording.Capital(Wording.List(items, "and"))} without what Changing(...) says of it; keep the change in one field and name that field in both."
                    : $"{Wording.Capital(Wording.List(items, "and"))}, which the plan does not change; name it in Changing(...).", argumentOf(undeclared[0].stage), undeclared[0].change);
        }

        var twice = applied.Where(item => item.change.IsRead).GroupBy(item => item.change).Where(group => group.Skip(1).Any()).ToArray();
        if (twice.Length > 0)
        {
            var items = twice.Select(group =>
                $"{Wording.Quoted(group.Key.Name)} is applied by {Wording.List(group.Select(item => item.stage.ToString()), "and")}");
            throw new RejectedCallException(
                $"Change {Wording.List(items, "and")}, and a change is applied once; keep the first Applying(...).",
                argumentOf(twice[0].Last().stage),
                twice[0].Last().change);
        }
    }
}
