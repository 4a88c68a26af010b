using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>A rollout that a test leads through its events: a plan, a clock, and what was decided last.</summary>
sealed class Rehearsing
{
    public const string Release = "1.1";

    /// <summary>A Monday.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly Condition Gate = SmallPlan.Errors < 0.1.Percent();
    public static readonly Condition Stop = SmallPlan.Errors > 1.Percent();

    readonly DecisionEngine _engine;

    public Rehearsing(RolloutPlan plan)
        : this(plan, Start)
    {
    }

    public Rehearsing(RolloutPlan plan, Instant start)
    {
        _engine = DecisionEngine.For(plan);
        State = _engine.Prepare(Release, start);
        Now = start;
        Last = new(State, []);
    }

    public RolloutState State { get; private set; }

    public Turn Last { get; private set; }

    public Instant Now { get; private set; }

    public Instant? Due => _engine.NextDue(State);

    public string? Stage => State.Stage?.Sheet.Name;

    /// <summary>What was decided last, one decision a line.</summary>
    public string Said => string.Join("\n", Last.Decisions);

    public DecisionKind[] Kinds => [.. Last.Decisions.Select(decision => decision.Kind)];

    /// <summary>A plan of a tenth, observed for an hour, and all; each is judged.</summary>
    public static RolloutPlan TenthAndAll() => Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()));

    public static RolloutPlan Watched(params PathStep[] path) => new SmallPlan.Path(RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(path))
        .Unwatched(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).StopLoss(Stop).OwnedBy(Role.OnCall);

    /// <summary>Lets time go by; nobody tells the engine.</summary>
    public Rehearsing Later(Duration time)
    {
        Now += time;
        return this;
    }

    /// <summary>Tells the engine of events, all of them now.</summary>
    public Rehearsing Meets(params RolloutEvent[] events)
    {
        foreach (var happened in events)
        {
            Last = _engine.Decide(State, happened, Now);
            State = Last.State;
        }

        return this;
    }

    /// <summary>Lets time go by and tells the engine so.</summary>
    public Rehearsing Waits(Duration time) => Later(time).Meets(RolloutEvent.Clock());

    /// <summary>Reports the action that is awaited as done.</summary>
    public Rehearsing Does() => Meets(RolloutEvent.Done(State.Action!.Value));

    /// <summary>Starts, and sets the exposure of the first stage.</summary>
    public Rehearsing Starts() => Waits(Duration.Zero).Does();

    /// <summary>Everything that the stage is judged by is healthy until now.</summary>
    public Rehearsing HearsHealth() => Meets([.. new[] { Gate, Stop }.Select(condition => RolloutEvent.Observed(condition, Verdict.Healthy))]);

    /// <summary>The same, and the clock is told.</summary>
    public Rehearsing SeesHealth() => HearsHealth().Meets(RolloutEvent.Clock());

    /// <summary>Observes an hour of health.</summary>
    public Rehearsing PassesHour() => Later(1.Hours()).SeesHealth();

    public Rehearsing Says(string text)
    {
        Assert.Equal(text, Said);
        return this;
    }

    public Rehearsing IsIn(Phase phase, string stage)
    {
        Assert.Equal((phase, stage), (State.Phase, Stage));
        return this;
    }

    public Rehearsing IsHeldBy(HoldReasons holds)
    {
        Assert.Equal(holds, State.Holds);
        return this;
    }
}
