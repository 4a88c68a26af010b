using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>
/// A rule over the facts of a plan. It is a pure function and silent where a fact that it needs was not read: less knowledge never
/// brings a finding.
/// </summary>
internal abstract class Rule(RuleDescription description)
{
    public RuleDescription Description { get; } = description;

    /// <summary>The facts that the rule asks for, besides those that the risk class follows from.</summary>
    public abstract Needs Needs { get; }

    public abstract IEnumerable<Finding> Judge(PlanReading plan);

    /// <summary>A finding about an element, reported where the plan last mentions it.</summary>
    protected Finding Found(string element, string message, PlanValue about) => Found(element, message, about, about.Provenance.Place);

    /// <summary>A finding about an element, reported at a place of its own.</summary>
    protected Finding Found(string element, string message, PlanValue about, Origin? origin) =>
        new(Description, Description.Severity, element, message, about.Provenance.Made, origin);

    /// <summary>A finding that weighs more than the rule does by default.</summary>
    protected Finding FoundError(string element, string message, PlanValue about, Origin? origin) =>
        new(Description, Severity.Error, element, message, about.Provenance.Made, origin);
}
