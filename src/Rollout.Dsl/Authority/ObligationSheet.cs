using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an obligation, for reading.</summary>
public sealed class ObligationSheet
{
    readonly Obligation _obligation;

    internal ObligationSheet(Obligation obligation) => _obligation = obligation;

    /// <summary>What is to be done, in words.</summary>
    public string Action => _obligation.ToString();

    /// <summary>What kind of thing has to be done.</summary>
    public ObligationKind Kind => _obligation.Find<ObligationKind>(Fact.Kind) ?? default;

    /// <summary>The flag that has to be removed, or null where it is something else.</summary>
    public FlagChange? Flag => _obligation.Get<FlagChange>(Fact.Change);

    /// <summary>What it is done to, or null for a flag and for the review.</summary>
    public string? What => _obligation.Get<string>(Fact.What);

    /// <summary>Who does it, or null where nobody was named.</summary>
    public Role? Owner => _obligation.Get<Role>(Fact.Owner);

    /// <summary>The last day, or null where none was said.</summary>
    public LocalDate? Until => _obligation.Find<LocalDate>(Fact.Date);
}
