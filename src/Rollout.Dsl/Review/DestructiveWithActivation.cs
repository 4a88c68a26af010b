using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4007: a schema change takes the old shape away in the stage in which the code that uses the new one begins to act.</summary>
internal sealed class DestructiveWithActivation() : Rule(new(
    "ROL4007", nameof(DestructiveWithActivation), "A schema is destroyed together with the activation of its code", Severity.Warning, RiskClass.High,
    "a destructive schema change in the stage that activates the code"))
{
    public override Needs Needs => Needs.Ladders;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        !plan.Plan.Knows(Fact.Changes) || plan.Changes.Any(change => change.Facts[Fact.OldStore] is not null)
            ? []
            : from schema in plan.Ladders
              where schema.Change.Kind == ChangeKind.Schema && IsDestructive(schema.Change.Sheet)
              let stage = schema.TakesEffectIn
              where stage is not null
              let code = plan.Ladders.FirstOrDefault(other => ReferenceEquals(other.TakesEffectIn, stage) && IsActivation(schema.Change, other.Change))
              where code is not null
              select Found(
                  $"{stage} / {PlanReading.ElementOf(schema.Change)}",
                  $"{Wording.Capital(stage.ToString())} applies {schema.Change}, which {What(schema.Change.Sheet)}, together with {code.Change}, so the old version breaks while it still runs and redeploying it brings nothing back; keep the old shape until the code has reached everyone, and say Applying(...) for its end in a later stage.",
                  schema.Change);

    static bool IsDestructive(ChangeSheet schema) => schema.Phase == SchemaPhase.Contract || schema.Destroys.Count > 0;

    static string What(ChangeSheet schema) => schema.Destroys.Count > 0
        ? "destroys " + Wording.List(schema.Destroys.Select(Wording.Quoted), "and")
        : "takes the old shape away";

    /// <summary>
    /// Where the plan does not name the code that uses the new shape, it is the code that comes with it. A schema in a phase, or one whose
    /// old use is counted, says that the new shape was there before.
    /// </summary>
    static bool IsActivation(Change schema, Change code) => code.Kind == ChangeKind.Code && schema.Facts[Fact.ActivatedBy] switch
    {
        null => schema.Facts[Fact.Phase] is null && schema.Facts[Fact.Usage] is null,
        CodeChange { IsRead: true } named => code.IsRead && named.Equals(code),
        _ => false,
    };
}
