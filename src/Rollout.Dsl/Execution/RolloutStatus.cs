using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>Where a rollout stands, for whoever has to decide at night: what it waits for, what stops it, who may do what, and the way back.</summary>
public sealed class RolloutStatus
{
    readonly RolloutRun _run;

    internal RolloutStatus(RolloutRun run, Instant at)
    {
        _run = run;
        At = at;
        Waits = [.. StatusWaits.Of(run)];
        Stops = [.. StatusStops.Of(run.State)];
        Rights = [.. StatusRights.Of(run.State)];
        Forecast = [.. StatusForecast.Of(run)];
        WayBack = StatusWayBack.Of(run.State);
        var (course, control) = (run.State.Course, run.State.Control);
        Applied = control.IsUnderWay ? [.. course.Sheet.Changes.Where(change => course.AppliedFrom(change) <= control.Stage)] : [];
    }

    /// <summary>The time for which the status was asked.</summary>
    public Instant At { get; }

    /// <summary>The release that rolls out.</summary>
    public string Release => _run.State.Release;

    /// <summary>Where in its life the rollout is.</summary>
    public Phase Phase => _run.State.Phase;

    /// <summary>The stage that is entered or observed, or in which the way back began; null before the first one.</summary>
    public Stage? Stage => _run.State.Stage;

    /// <summary>When the exposure of the stage was set, or null while it is being set.</summary>
    public Instant? EnteredAt => _run.State.EnteredAt;

    /// <summary>What the plan says is exposed, or null before the first stage.</summary>
    public Exposure? DeclaredExposure => Stage?.Sheet.Exposure;

    /// <summary>The share that was last measured to be exposed, or null where none was measured in this stage.</summary>
    public Ratio? MeasuredExposure => _run.State.MeasuredExposure;

    /// <summary>The changes that have taken effect, in the order of the plan. Empty before the first stage, and once the way back has begun.</summary>
    public IReadOnlyList<Change> Applied { get; }

    /// <summary>How fast the exposure of the stage may be set, or null where the plan does not say.</summary>
    public Pace? Pace => Stage is { } stage ? _run.Plan.PacedBy(stage).Get<Pace>(Fact.Pace) : null;

    /// <summary>What keeps the rollout where it is.</summary>
    public HoldReasons Holds => _run.State.Holds;

    /// <summary>Since when something holds it, or null where nothing does.</summary>
    public Instant? HeldSince => Holds switch
    {
        HoldReasons.None => null,
        HoldReasons.Approval => _run.State.Content.AskedAt,
        _ => _run.State.Content.HeldSince,
    };

    /// <summary>The time at which the engine was to be told of the clock and was not, or null: whoever runs the rollout is behind.</summary>
    public Instant? OverdueSince => _run.NextDue is { } due && due < At ? due : null;

    /// <summary>What has to happen before the rollout goes on.</summary>
    public IReadOnlyList<StatusWait> Waits { get; }

    /// <summary>What is decided, and when, if nothing more is heard: as the engine decides it, up to where exposure changes or a person is called, three items at most.</summary>
    public IReadOnlyList<StatusForecast> Forecast { get; }

    /// <summary>The conditions that stop the rollout as it stands, and what each of them leads to.</summary>
    public IReadOnlyList<StatusStop> Stops { get; }

    /// <summary>What people may do now.</summary>
    public IReadOnlyList<StatusRight> Rights { get; }

    /// <summary>What a person, or whoever carries out actions, does next so that the rollout goes on; null where only time or evidence is waited for.</summary>
    public string? NextCommand
    {
        get
        {
            foreach (var wait in Waits)
            {
                if (wait.Command is not null)
                    return wait.Command;
            }

            return null;
        }
    }

    /// <summary>The way back from here, or null where there is none or it is no longer needed.</summary>
    public StatusWayBack? WayBack { get; }

    internal RolloutRun Run => _run;

    /// <summary>The status as a text of a screen, the same in every culture.</summary>
    /// <returns>The text, with a line feed at the end of each line.</returns>
    public override string ToString() => StatusText.Of(this);
}
