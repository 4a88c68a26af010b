using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Platform.Releases;

/// <summary>
/// The usual stop-losses, each with the limit that suits most services. A plan takes those that fit it. They are compared with the time
/// before the rollout, because in its last stage nobody is left to compare with.
/// </summary>
public static class StopLosses
{
    /// <summary>More requests fail than the service may lose.</summary>
    public static StopLoss Errors(string service, Ratio above) => Signals.Errors(service) > above;

    /// <summary>The slowest answers take twice as long as before.</summary>
    public static StopLoss TwiceAsSlow(string service) => Signals.Latency(service).P99 > 2.Times(Baseline.Before);

    /// <summary>A key transaction fails.</summary>
    public static StopLoss FailedTransactions(string transaction) => Signals.FailedTransactions(transaction) > 1.Percent();

    /// <summary>Fewer people reach the end of a funnel than before.</summary>
    public static StopLoss LostConversion(string funnel) => Signals.Conversion(funnel) < 0.95.Times(Baseline.Before);

    /// <summary>The next stage may double the load, and there is no room for that. Nothing is broken yet, so it halts.</summary>
    public static StopLoss NoRoomToDouble(string resource) => StopLoss.Halting(Signals.Saturation(resource) > 50.Percent());

    /// <summary>A queue grows faster than it is worked off. It halts.</summary>
    public static StopLoss Backlog(string queue, Level above) => StopLoss.Halting(Signals.QueueDepth(queue) > above);

    /// <summary>Two stores disagree, be it once.</summary>
    public static StopLoss AnyMismatch(string old, string @new) => Signals.Mismatches(old, @new) > 0.Events();

    /// <summary>Twice as many calls are denied as before.</summary>
    public static StopLoss SecurityDenials(string service) => Signals.SecurityDenials(service) > 2.Times(Baseline.Before);

    /// <summary>A request costs a fifth more. Money lost slowly is no reason to roll back at night, so it halts.</summary>
    public static StopLoss CostPerRequest(string service) =>
        StopLoss.Halting(Signals.CostPerRequest(service) > 1.2.Times(Baseline.Before));

    /// <summary>More people ask for help than support can answer. It halts.</summary>
    public static StopLoss SupportContacts(string topic, Count above) => StopLoss.Halting(Signals.SupportContacts(topic) > above);
}
