using System;

namespace Rollout.Dsl;

/// <summary>Sentences for what must not compile. They appear in the compiler's own message, so they hold without any analyzer.</summary>
internal static class Refused
{
    public const string BareRatio = "A bare number is no threshold: say its unit, as in ErrorRate < 0.5.Percent().";
    public const string BareCount = "A bare number is no threshold: say its unit, as in Errors < 5.Events(), or write Errors.StaysAtZero().";
    public const string BareTime = "A bare number is no threshold: say its unit, as in Latency.P99 < 400.Milliseconds().";
    public const string BareRate = "A bare number is no threshold: say its unit, as in Orders > 5.PerSecond().";
    public const string BareLevel = "A bare number is no threshold: say its unit, as in Queue < 500.Of(\"jobs\").";
    public const string BareAge = "A bare number is no threshold: say its unit, as in Lag < 30.Seconds().";
    public const string BareMoney = "A bare number is no threshold: say its currency, as in CostPerRequest < 0.02.Euros().";
    public const string BareScore = "A bare number is no threshold: say what it is, as in Precision > Score.Of(0.85).";
    public const string WholeLatency = "A latency has no single value: say which part, as in Latency.P99 < 400.Milliseconds().";
    public const string Combined =
        "Conditions are listed, not combined: AdvanceWhen(a, b) means all of them; StopLoss(a, b), RollBackWhen(a, b), ContainWhen(a, b) and HoldWhen(a, b) mean any of them. Where it has to be otherwise, write Condition.AnyOf(a, b) or Condition.AllOf(a, b).";

    public const string Negated = "A condition is not negated: write the opposite comparison, as in ErrorRate > 0.1.Percent().";
    public const string TruthValue =
        "A condition is no truth value, because nothing is measured while a plan is written: list conditions at a verb, as in AdvanceWhen(a, b) for all of them, or StopLoss(a, b) for any of them.";

    public const string Inclusive =
        "A limit is excluded: write < or >. For events, Errors < 4.Events() means at most 3.";

    public static Exception Call(string sentence) => new NotSupportedException(sentence);
}
