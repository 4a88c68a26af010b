using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>What is known of a stage, for reading.</summary>
public sealed partial class StageSheet
{
    readonly Stage _stage;

    internal StageSheet(Stage stage) => _stage = stage;

    /// <summary>The name of the stage.</summary>
    public string Name => _stage.Name;

    /// <summary>
    /// Who is exposed, or what a stage without effect runs over; nobody for a dark stage and for one before production. Where the stage
    /// names <see cref="Segments"/>, it is the exposure within these.
    /// </summary>
    public Exposure Exposure => _stage.Get<Exposure>(Fact.Exposure) ?? (Exposure)Unread.Of(typeof(Exposure))!;

    /// <summary>How the stage lets the change act.</summary>
    public StagePattern Pattern => _stage.Find<StagePattern>(Fact.Pattern) ?? StagePattern.Exposing;

    /// <summary>Whether the change acts on nobody in this stage.</summary>
    public bool ExposesNobody => Pattern is not (StagePattern.Exposing or StagePattern.Draining);

    /// <summary>From whom the exposed share is taken, or null where the plan does not say.</summary>
    public Audience? Audience => _stage.Get<Audience>(Fact.Audience);

    /// <summary>The conditions that all have to hold before the rollout goes on.</summary>
    public IReadOnlyList<Condition> AdvanceConditions => _stage.List<Condition>(Fact.Advance);

    /// <summary>The conditions of which any rolls back.</summary>
    public IReadOnlyList<Condition> RollBackConditions => _stage.List<Condition>(Fact.RollBack);

    /// <summary>The conditions of which any contains.</summary>
    public IReadOnlyList<Condition> ContainConditions => _stage.List<Condition>(Fact.Contain);

    /// <summary>The conditions of which any holds.</summary>
    public IReadOnlyList<Condition> HoldConditions => _stage.List<Condition>(Fact.Hold);

    /// <summary>The stop-losses of this stage, of which any stops the rollout.</summary>
    public IReadOnlyList<StopLoss> StopLosses => _stage.List<StopLoss>(Fact.StopLoss);

    /// <summary>The changes that are applied on entering the stage.</summary>
    public IReadOnlyList<Change> Applied => _stage.List<Change>(Fact.Applies);

    /// <summary>The conditions of which any takes the exposure back to the last stage that was healthy.</summary>
    public IReadOnlyList<Condition> StepBackConditions => _stage.List<Condition>(Fact.StepBack);

    /// <summary>The name of the stage to which this one steps back, or null where that is the last stage that was healthy.</summary>
    public string? StepBackTo => _stage.Get<string>(Fact.StepBackTo);

    /// <summary>Who has to approve before the stage is entered.</summary>
    public IReadOnlyList<Role> Approvers => Approvals.Select(approval => approval.Role).OfType<Role>().ToArray();

    /// <summary>The approvals that the stage waits for before it is entered.</summary>
    public IReadOnlyList<Approval> Approvals => _stage.List<Approval>(Fact.Approval);
}
