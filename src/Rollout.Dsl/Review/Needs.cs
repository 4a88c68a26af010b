using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// The facts that a rule asks for: where one of them was not read, the rule may have stayed silent, and ROL0003 names it. A property test
/// takes knowledge away from generated plans and demands that whatever falls silent has declared why.
/// </summary>
internal sealed class Needs
{
    public Needs(Fact[]? plan = null, Fact[]? stage = null, Fact[]? policy = null)
    {
        // Who asks for stages asks for the path too.
        OfPlan = stage is null ? plan ?? [] : [.. plan ?? [], Fact.Path];
        OfStage = stage ?? [];
        OfPolicy = policy ?? [];
    }

    /// <summary>What it takes to know the ladder of a change.</summary>
    public static Needs Ladders => new(
        plan: [Fact.Changes, Fact.Control, Fact.Segments],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.Applies]);

    /// <summary>What it takes to know what the path exposes, step by step.</summary>
    public static Needs Rungs => new(plan: [Fact.Segments], stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments]);

    /// <summary>What the risk class follows from.</summary>
    public static Needs Risk => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Control, Fact.Touches, Fact.Routine]);

    public IReadOnlyList<Fact> OfPlan { get; }

    public IReadOnlyList<Fact> OfStage { get; }

    public IReadOnlyList<Fact> OfPolicy { get; }

    /// <summary>Whether all of it was read to the end of the plan, of the policy and of one stage. Of the path it is the stage alone.</summary>
    public bool AreRead(PlanReading plan, Stage stage) =>
        OfPlan.All(fact => fact == Fact.Path || IsRead(plan.Plan, fact))
        && OfStage.All(fact => IsRead(stage, fact))
        && OfPolicy.All(fact => IsRead(plan.Policy, fact));

    static bool IsRead(PlanValue value, Fact fact) => value.Facts[fact] is not { } content || FactTable.IsReadContent(content);

    public Needs And(Needs other)
    {
        Fact[] stage = [.. OfStage, .. other.OfStage];
        return new([.. OfPlan, .. other.OfPlan], stage.Length == 0 ? null : stage, [.. OfPolicy, .. other.OfPolicy]);
    }
}
