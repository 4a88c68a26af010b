using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class ChangeSheet
{
    /// <summary>The check that proves what is installed, or null.</summary>
    public string? Signature => _change.Get<string>(Fact.Signature);

    /// <summary>The metric that counts uses of the old thing, or null.</summary>
    public Metric? Usage => _change.Get<Metric>(Fact.Usage);

    /// <summary>What the change destroys.</summary>
    public IReadOnlyList<string> Destroys => _change.List<string>(Fact.Destroys);

    /// <summary>For how long what is deleted can be taken back, or null.</summary>
    public Duration? Quarantine => _change.Find<Duration>(Fact.Quarantine);

    /// <summary>The largest batch, or null where the change is not made in batches.</summary>
    public int? BatchSize => (int?)_change.Find<decimal>(Fact.BatchSize);

    /// <summary>What a batch holds, or null.</summary>
    public string? BatchItem => _change.Get<string>(Fact.BatchItem);

    /// <summary>How a device comes back that does not start or connect any more, or null.</summary>
    public string? DeviceRecovery => _change.Get<string>(Fact.DeviceRecovery);

    /// <summary>Whether customers can hold the change back on what is theirs.</summary>
    public bool IsHeldByCustomers => _change.Facts[Fact.HeldByCustomers] is true;
}
