namespace Rollout.Dsl.Units;

/// <summary>Limits relative to a baseline, as words: <c>2.Times(Baseline.Control)</c>.</summary>
public static class BaselineLiterals
{
    /// <summary>A limit relative to a baseline, as <see cref="BaselineLimit.Of"/>.</summary>
    /// <param name="times">How many times the baseline, above 0 and at most one trillion.</param>
    /// <param name="baseline">What it is relative to.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range, or the baseline is no member of <see cref="Baseline"/>.</exception>
    [Says]
    public static BaselineLimit Times(this int times, Baseline baseline) => BaselineLimit.Of(Factor.Of(times), baseline);

    /// <summary>A limit relative to a baseline, as <see cref="BaselineLimit.Of"/>.</summary>
    /// <param name="times">How many times the baseline, above 0 and at most one trillion.</param>
    /// <param name="baseline">What it is relative to.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="RejectedCallException">The number is not a number or lies outside that range, or the baseline is no member of <see cref="Baseline"/>.</exception>
    [Says]
    public static BaselineLimit Times(this double times, Baseline baseline) => BaselineLimit.Of(Factor.Of(times), baseline);
}
