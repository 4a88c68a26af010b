using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an open point, for reading.</summary>
public sealed class OpenSheet
{
    readonly Open _open;

    internal OpenSheet(Open open) => _open = open;

    /// <summary>The last day on which it may still be open, or null where no day was said or it was not read.</summary>
    public LocalDate? Until => _open.Find<LocalDate>(Fact.Date);

    /// <summary>Who decides it, or null where it was not read.</summary>
    public Role? By => _open.Get<Role>(Fact.Owner);
}
