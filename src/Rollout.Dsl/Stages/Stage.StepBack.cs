using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class Stage
{
    /// <summary>Says which readings take the exposure back to the last stage that was healthy: any condition is enough.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The stage with these conditions added.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says(Fact.StepBack)]
    public Stage StepBackWhen(Condition first, params Condition[] rest) =>
        this.More(Fact.StepBack, Listing.Of(first, rest, nameof(StepBackWhen), nameof(first), nameof(rest)));

    /// <inheritdoc cref="StepBackWhen(Condition, Condition[])"/>
    /// <param name="conditions">The conditions, at least one.</param>
    [Says(Fact.StepBack)]
    public Stage StepBackWhen(IEnumerable<Condition> conditions) =>
        this.More(Fact.StepBack, Listing.Of(conditions, nameof(StepBackWhen), "condition", nameof(conditions)));

    /// <summary>
    /// Names the stage to whose exposure this one steps back, in place of the last one that was healthy: whenever one of its
    /// step-back conditions holds, or a time limit ends with <see cref="Then.StepBack"/>.
    /// </summary>
    /// <param name="stage">The name of a stage that stands before this one. The path is checked where the plan names it.</param>
    /// <returns>The stage with that stage to step back to.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.StepBackTo)]
    public Stage StepBackTo(string stage) =>
        this.Once(Fact.StepBackTo, Naming.Name(stage, $"The stage to which {Text} steps back", nameof(stage)), nameof(StepBackTo));
}
