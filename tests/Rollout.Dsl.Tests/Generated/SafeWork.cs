using System.Linq;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>What a careful team has to say of one thing that it changes, whatever path it takes.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Steps">The steps that take them back, in order.</param>
sealed record SafeWork(Change[] Changes, params RollbackStep[] Steps)
{
    /// <summary>The changes that take effect before anybody is exposed.</summary>
    public Change[] Prepared { get; init; } = [];

    /// <summary>The change that does not come back, made when everybody has the rest.</summary>
    public Change? Last { get; init; }

    /// <summary>The flag that moves the exposure, where there is one.</summary>
    public FlagChange? Exposer { get; init; }

    /// <summary>What the work is spread over, where that is no matter of taste.</summary>
    public ExposureUnit? Unit { get; init; }

    /// <summary>What has to be read because of this work, and what stops it.</summary>
    public Condition[] Gates { get; init; } = [];

    /// <inheritdoc cref="Gates"/>
    public StopLoss[] Stops { get; init; } = [];

    /// <summary>What has to be shown before the last change is made, or before anybody relies on what was prepared.</summary>
    public Condition[] Cleared { get; init; } = [];

    public ContainmentStep[] Containing { get; init; } = [];

    public Repair[] RepairedForward { get; init; } = [];

    public Announcement[] Told { get; init; } = [];

    /// <summary>Whether a stage in which the new answers are only compared belongs to the work.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether the work is made on what holds state, caches or has to be set up again, so that its speed is bounded.</summary>
    public bool IsPaced { get; init; }

    /// <summary>Whether the changes are of two works.</summary>
    public bool IsJoined { get; private init; }

    public Change[] Main => [.. Changes.Where(change => !Prepared.Contains(change) && change != Last)];

    /// <summary>Two works that one plan makes, and that go back together.</summary>
    public SafeWork And(SafeWork other) => new([.. Changes, .. other.Changes], [.. Steps, .. other.Steps])
    {
        Prepared = [.. Prepared, .. other.Prepared],
        Last = Last ?? other.Last,
        Exposer = Exposer ?? other.Exposer,
        Unit = Unit ?? other.Unit,
        Gates = [.. Gates, .. other.Gates],
        Stops = [.. Stops, .. other.Stops],
        Cleared = [.. Cleared, .. other.Cleared],
        Containing = [.. Containing, .. other.Containing],
        RepairedForward = [.. RepairedForward, .. other.RepairedForward],
        Told = [.. Told, .. other.Told],
        IsCompared = IsCompared || other.IsCompared,
        IsPaced = IsPaced || other.IsPaced,
        IsJoined = true,
    };
}
