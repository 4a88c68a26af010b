using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an acceptance, for reading.</summary>
public sealed class AcceptanceSheet
{
    readonly Acceptance _acceptance;

    internal AcceptanceSheet(Acceptance acceptance) => _acceptance = acceptance;

    /// <summary>The id of the rule whose finding is accepted, such as ROL2001.</summary>
    public string Rule => _acceptance.Get<string>(Fact.Rule) ?? "?";

    /// <summary>Why the risk is bearable.</summary>
    public string Reason => _acceptance.Get<string>(Fact.Reason) ?? "?";

    /// <summary>The last day on which the risk is accepted, or null where that is open or was not read.</summary>
    public LocalDate? Until => _acceptance.Find<LocalDate>(Fact.Date);

    /// <summary>The open point, as long as it is open until when the risk is accepted: nothing is accepted yet. Null where a day was said.</summary>
    public Open? Open => _acceptance.Get<Open>(Fact.Date);

    /// <summary>Who accepts it, or decides until when it is accepted; null where that was not read.</summary>
    public Role? By => _acceptance.Get<Role>(Fact.Owner);
}
