using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of one step of the way back, for reading.</summary>
public sealed partial class StepSheet
{
    readonly PlanValue _step;

    readonly PlanValue _details;

    internal StepSheet(PlanValue step, PlanValue details)
    {
        _step = step;
        _details = details;
    }

    /// <summary>What is done, in words.</summary>
    public string Action => _step.ToString();

    /// <summary>The longest the step may take, or null where nobody has said it or it is open.</summary>
    public Duration? Within => Bound?.Time;

    /// <summary>Who carries the step out, or null.</summary>
    public Role? Owner => WhoSays(Fact.Owner).Get<Role>(Fact.Owner);

    /// <summary>The question that decides whether the step is needed, or null where it always is.</summary>
    public string? Question => _step.Get<string>(Fact.Question);

    internal Bound? Bound => WhoSays(Fact.Bound).Get<Bound>(Fact.Bound);

    internal bool KnowsBound => _step.Knows(Fact.Bound) && _details.Knows(Fact.Bound);

    /// <summary>What the step says of itself counts, even where it was not read.</summary>
    PlanValue WhoSays(Fact fact) => _step.Facts[fact] is null ? _details : _step;
}
