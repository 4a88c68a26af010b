namespace Rollout.Dsl.Decisions;

/// <summary>One thing that happens, as the control sees it.</summary>
internal readonly struct ControlInput(InputKind kind, Signs signs, Timers timer, Then then)
{
    public ControlInput(InputKind kind)
        : this(kind, Signs.None, Timers.None, default)
    {
    }

    public InputKind Kind { get; } = kind;

    /// <summary>What the evidence shows.</summary>
    public Signs Signs { get; } = signs;

    /// <summary>Which time ended.</summary>
    public Timers Timer { get; } = timer;

    /// <summary>What follows when the time for an approval ended.</summary>
    public Then Then { get; } = then;

    public static ControlInput Evidence(Signs signs) => new(InputKind.Evidence, signs, Timers.None, default);

    public static ControlInput Ended(Timers timer) => new(InputKind.TimerEnded, Signs.None, timer, default);

    public static ControlInput Expired(Then then) => new(InputKind.TimerEnded, Signs.None, Timers.Approval, then);
}
