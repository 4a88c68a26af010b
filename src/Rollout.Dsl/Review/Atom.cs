namespace Rollout.Dsl.Review;

/// <summary>
/// What an alternative asks of one signal. Readings are null where they were not read, or where it was not read whether the condition
/// decides anything; the signal is null where it may be any.
/// </summary>
internal sealed class Atom(Condition condition, Signal? signal, ReadingRange? readings)
{
    public Condition Condition { get; } = condition;

    public Signal? Signal { get; } = signal;

    public ReadingRange? Readings { get; } = readings;
}
