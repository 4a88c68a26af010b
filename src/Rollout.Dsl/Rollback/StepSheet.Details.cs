using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What a step acts on, relies on and leads to.</summary>
public sealed partial class StepSheet
{
    /// <summary>The change that the step undoes or switches, or after which it recovers; null where it has none.</summary>
    public Change? Change => _step.Get<Change>(Fact.Change) ?? _step.Get<Change>(Fact.Recovered);

    /// <summary>The command, or how the system recovers; null where the step has none.</summary>
    public string? Command => _details.Get<string>(Fact.Command);

    /// <summary>Where traffic or work goes instead, or null.</summary>
    public string? To => _step.Get<string>(Fact.To);

    /// <summary>What is throttled or made read-only, or null.</summary>
    public string? What => _step.Get<string>(Fact.What);

    /// <summary>The share that a throttle lets through, or null.</summary>
    public Ratio? LimitShare => _step.Find<Ratio>(Fact.Limit);

    /// <summary>The rate that a throttle lets through, or null.</summary>
    public RequestRate? LimitRate => _step.Find<RequestRate>(Fact.Limit);

    /// <summary>The component to which the circuit is broken, or null.</summary>
    public Component? Component => _step.Get<Component>(Fact.Component);

    /// <summary>The audience that is taken out, or null.</summary>
    public Audience? Audience => _step.Get<Audience>(Fact.Audience);

    /// <summary>The backup from which data are restored or repaired, or null.</summary>
    public Backup? RestoredFrom => _details.Get<Backup>(Fact.Backup);

    /// <summary>What holds when the known good state is back, or null where the step verifies nothing.</summary>
    public Condition? Verifies => _step.Get<Condition>(Fact.Conditions);

    /// <summary>The condition under which the step is taken, or null where it always is.</summary>
    public Condition? OnlyIf => _step.Get<Condition>(Fact.OnlyIf);

    /// <summary>For how long the step takes the service down, or null where it does not.</summary>
    public Duration? Downtime => _step.Find<Duration>(Fact.Downtime);

    /// <summary>By what one sees that the step worked, or null.</summary>
    public string? Outcome => _step.Get<string>(Fact.Outcome);

    /// <summary>Whether the step may be taken again when it broke off, or null where nobody has said it.</summary>
    public bool? IsRepeatable => _step.Find<bool>(Fact.Repeatable);

    /// <summary>Why the step must not be taken again, or null where it may.</summary>
    public string? WhyNotRepeatable => _step.Get<string>(Fact.Reason);

    /// <summary>The snapshot that is taken before the step, or null.</summary>
    public Backup? Snapshot => _step.Get<Backup>(Fact.Snapshot);

    /// <summary>What has to be there before the step can begin.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites => _step.List<Prerequisite>(Fact.Prerequisites);

    /// <summary>Who may trigger the step; empty where whoever may roll back does.</summary>
    public IReadOnlyList<Role> TriggeredBy => _step.List<Role>(Fact.Triggers);

    /// <summary>The ladder on which the step is taken; empty where it reaches everything at once.</summary>
    public IReadOnlyList<Exposure> Ladder => _step.List<Exposure>(Fact.Ladder);

    /// <summary>Where the step is described, or null.</summary>
    public string? Runbook => _step.Get<string>(Fact.Runbook);

    /// <summary>The components without which the step cannot be taken.</summary>
    public IReadOnlyList<Component> ReachedThrough => _step.List<Component>(Fact.ReachedThrough);
}
