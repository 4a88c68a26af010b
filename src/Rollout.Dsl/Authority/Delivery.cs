namespace Rollout.Dsl;

/// <summary>How insistent an announcement is.</summary>
public enum Delivery
{
    /// <summary>A message that is read when somebody looks.</summary>
    Message,

    /// <summary>A page that wakes somebody up.</summary>
    Page,

    /// <summary>A ticket that somebody has to close.</summary>
    Ticket,
}
