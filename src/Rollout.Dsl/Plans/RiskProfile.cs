using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// How dangerous a rollout is, and the facts that make it so. A fact that is not known raises nothing, so while a plan is replayed
/// the class is a lower bound.
/// </summary>
public sealed class RiskProfile
{
    RiskProfile(RiskClass @class, IReadOnlyList<string> reasons)
    {
        Class = @class;
        Reasons = reasons;
    }

    /// <summary>The class of the plan.</summary>
    public RiskClass Class { get; }

    /// <summary>What raised the class to where it is, in words.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The class and its reasons in one line.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Class.ToString().ToLowerInvariant()} ({Wording.List(Reasons, "and")})";

    internal static RiskProfile Of(RolloutPlan plan)
    {
        var sheet = plan.Sheet;
        var changes = sheet.Changes.Where(change => !change.StandsForUnread).Select(change => (Change: change, Class: ClassOf(change, plan))).ToArray();
        var touches = TouchedBy(sheet).Distinct().ToArray();
        var mayBeRoutine = plan.Facts[Fact.Routine] is not null
            && touches.Length == 0
            && changes.All(item => item is { Class: RiskClass.Low, Change.Kind: ChangeKind.Flag or ChangeKind.Config });
        if (mayBeRoutine || changes.Length == 0)
            return new(RiskClass.Routine, [sheet.Routine is { } routine ? $"declared routine: {routine}" : "nothing that was read raises it"]);

        var highest = changes.Max(item => item.Class);
        var reasons = changes.Where(item => item.Class == highest).Select(item => Reason(item.Change));
        return touches.Length == 0
            ? new(highest, reasons.ToArray())
            : new(Raised(highest, changes.Any(item => item.Change.Sheet.Reversibility == Reversibility.OneWay)),
                [.. reasons, .. touches.Select(touched => $"it touches {touched}")]);
    }

    /// <summary>What the plan says that it touches, and the critical targets that its changes are made on.</summary>
    static IEnumerable<string> TouchedBy(PlanSheet sheet) =>
        sheet.Touches.Where(touched => !touched.StandsForUnread).Select(touched => touched.ToString())
            .Concat(sheet.Changes.SelectMany(change => change.Sheet.Targets).Where(target => target.Sheet.IsCritical).Select(target => $"critical {target.Subject}"));

    static RiskClass Raised(RiskClass highest, bool oneWay) => highest switch
    {
        RiskClass.Low => RiskClass.Medium,
        RiskClass.Medium => RiskClass.High,
        _ => oneWay ? RiskClass.Critical : highest,
    };

    static RiskClass ClassOf(Change change, RolloutPlan plan) => change.Sheet.Reversibility switch
    {
        Reversibility.OneWay or Reversibility.ReversibleWithDowntime => RiskClass.High,
        Reversibility.Repairable => RiskClass.Medium,
        _ when DestroysForGood(change) => RiskClass.High,
        _ => change.Kind switch
        {
            ChangeKind.Flag or ChangeKind.Config or ChangeKind.Code when LeavesWrites(change) => RiskClass.Medium,
            ChangeKind.Flag or ChangeKind.Config => RiskClass.Low,
            ChangeKind.Code when plan.MayAnswer(change) => RiskClass.Low,
            _ => RiskClass.Medium,
        },
    };

    /// <summary>That its use was seen to be zero is no way back: what looked unused has been missed before.</summary>
    static bool DestroysForGood(Change change) =>
        change.Sheet.Destroys.Count > 0 && change.Facts[Fact.Grade] is null && change.Facts[Fact.Quarantine] is null;

    /// <summary>What was written stays when the change goes back, and nothing says that the old version copes with it or how it is mended.</summary>
    static bool LeavesWrites(Change change) =>
        change.Sheet.Writes.Count > 0 && change.Facts[Fact.Grade] is null && change.Facts[Fact.MixedFor] is null;

    static string Reason(Change change) => change.Sheet.Reversibility switch
    {
        Reversibility.OneWay when change.Facts[Fact.Grade] is null => $"{change} cannot be recalled",
        Reversibility.OneWay => $"{change} is one-way",
        Reversibility.ReversibleWithDowntime => $"undoing {change} takes the service down for {Wording.Time(change.Sheet.Downtime ?? default)}",
        Reversibility.Repairable => $"{change} comes back only through a repair",
        _ when DestroysForGood(change) => $"{change} destroys {Quoted(change.Sheet.Destroys)} and says neither how it comes back nor that it is kept for a while",
        _ when LeavesWrites(change) => $"{change} writes {Quoted(change.Sheet.Writes)}, which stays when it goes back",
        _ => $"it changes {change}",
    };

    static string Quoted(IReadOnlyList<string> names) => Wording.List(names.Select(Wording.Quoted), "and");
}
