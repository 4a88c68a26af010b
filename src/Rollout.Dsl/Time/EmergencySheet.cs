using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an emergency, for reading.</summary>
public sealed class EmergencySheet
{
    readonly Emergency _emergency;

    internal EmergencySheet(Emergency emergency) => _emergency = emergency;

    /// <summary>The id of the incident.</summary>
    public string Incident => _emergency.Get<string>(Fact.Name) ?? "?";

    /// <summary>The last day on which the lane is open, or null.</summary>
    public LocalDate? Until => _emergency.Find<LocalDate>(Fact.Date);

    /// <summary>Who looks back on the rollout, or null.</summary>
    public Role? Reviewer => _emergency.Get<Role>(Fact.Owner);

    /// <summary>The day of the review, or null.</summary>
    public LocalDate? Reviewed => _emergency.Find<LocalDate>(Fact.Reviewed);
}
