using System;

namespace Rollout.Dsl.Numbers;

/// <summary>How soon a stop-loss can speak.</summary>
internal static class Detection
{
    /// <summary>The probability with which a stop-loss may stop a healthy release.</summary>
    public const double FalseStop = 0.01;

    /// <summary>The information that one request carries about the difference of two rates, in nats (Kullback and Leibler).</summary>
    public static double Divergence(double rate, double from) =>
        Part(rate, from) + Part(1 - rate, 1 - from);

    /// <summary>
    /// The requests that pass, on average, before the likelihood ratio against the tolerated rate reaches the wanted odds:
    /// ln(1/α) / KL. No test needs fewer on average (Wald, 1945); overshoot is left out, and no alarm comes before the first request.
    /// </summary>
    public static double RequestsUntil(double tolerated, double actual, double falseStop = FalseStop) =>
        Math.Max(1, Math.Log(1 / falseStop) / Divergence(actual, tolerated));

    static double Part(double rate, double from) => rate == 0 ? 0 : rate * Math.Log(rate / from);
}
