using NodaTime;

namespace Rollout.Dsl.Testing;

/// <summary>A clock that stands still until a test moves it. It may be used from several threads.</summary>
/// <param name="now">The time that it shows at first.</param>
public sealed class FakeClock(Instant now) : IClock
{
    readonly object _gate = new();
    Instant _now = now;

    /// <summary>The time that it shows.</summary>
    /// <returns>The time.</returns>
    public Instant GetCurrentInstant()
    {
        lock (_gate)
            return _now;
    }

    /// <summary>Moves the clock on.</summary>
    /// <param name="time">By how much. A negative time sets it back, as real clocks are sometimes set.</param>
    public void Advance(Duration time)
    {
        lock (_gate)
            _now += time;
    }

    /// <summary>Sets the clock to a time, which may be an earlier one.</summary>
    /// <param name="time">The time.</param>
    public void Set(Instant time)
    {
        lock (_gate)
            _now = time;
    }
}
