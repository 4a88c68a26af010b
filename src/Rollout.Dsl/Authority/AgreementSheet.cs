using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an agreement, for reading.</summary>
public sealed class AgreementSheet
{
    readonly Agreement _agreement;

    internal AgreementSheet(Agreement agreement) => _agreement = agreement;

    /// <summary>Who agreed, or null where it was not read.</summary>
    public Role? By => _agreement.Get<Role>(Fact.Owner);

    /// <summary>The fingerprint of the plan that was agreed to: 64 hexadecimal digits.</summary>
    public string? Fingerprint => _agreement.Get<string>(Fact.Fingerprint);

    /// <summary>The day, or null where it was not read.</summary>
    public LocalDate? On => _agreement.Find<LocalDate>(Fact.Date);
}
