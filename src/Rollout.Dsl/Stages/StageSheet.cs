using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a stage, for reading.</summary>
public sealed partial class StageSheet
{
    readonly Stage _stage;

    internal StageSheet(Stage stage) => _stage = stage;

    /// <summary>The name of the stage.</summary>
    public string Name => _stage.Name;

    /// <summary>Who is exposed, or what a dry run runs over.</summary>
    public Exposure Exposure => _stage.Get<Exposure>(Fact.Exposure) ?? (Exposure)Unread.Of(typeof(Exposure))!;

    /// <summary>Whether the change acts on nobody in this stage.</summary>
    public bool ExposesNobody => _stage.Find<StagePattern>(Fact.Pattern) == StagePattern.DryRun;

    /// <summary>From whom the exposed share is taken, or null where the plan does not say.</summary>
    public Audience? Audience => _stage.Get<Audience>(Fact.Audience);

    /// <summary>The observation window, or null.</summary>
    public Duration? Window => _stage.Find<Duration>(Fact.Window);

    /// <summary>The least stay without an incident, or null.</summary>
    public Duration? Stay => _stage.Find<Duration>(Fact.Stay);

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

    /// <summary>Who has to approve before the stage is entered.</summary>
    public IReadOnlyList<Role> Approvers =>
        _stage.List<Approval>(Fact.Approval).Select(approval => approval.Get<Role>(Fact.Owner)).OfType<Role>().ToArray();

    internal bool IsExposureKnown => _stage.Knows(Fact.Exposure) && _stage.Knows(Fact.Pattern)
        && _stage.Get<Exposure>(Fact.Exposure) is { } exposure && exposure.Knows(Fact.Share) && exposure.Knows(Fact.Unit);
}
