namespace Rollout.Dsl;

/// <summary>Under which headings the facts of a plan are rendered.</summary>
internal static class Headings
{
    /// <summary>The headings in the order in which they are rendered.</summary>
    public static string[] InOrder => ["What changes", "Path", "Way back", "Containment", "People", "Start", "Time", "Closing", "Accepted risks", "More"];

    /// <summary>The heading under which a fact of a plan is rendered.</summary>
    public static string Of(Fact fact) => fact switch
    {
        Fact.Changes or Fact.GoTogether or Fact.Control or Fact.Touches or Fact.Feared or Fact.Routine or Fact.Variants => "What changes",
        Fact.Path or Fact.StopLoss or Fact.Traffic or Fact.Growth or Fact.CostLimit or Fact.Headroom or Fact.Peaks or Fact.Segments or Fact.Pace or Fact.Holdout or Fact.EndsBelow or Fact.ExposureSignal => "Path",
        Fact.WayBack or Fact.Rehearsal or Fact.Waiver or Fact.MonitoredThrough or Fact.Shared or Fact.DecisionTime => "Way back",
        Fact.Containment or Fact.ForwardRepair => "Containment",
        Fact.Owner or Fact.Grants or Fact.Announcements or Fact.AnnouncedThrough or Fact.Informed or Fact.Agreements => "People",
        Fact.Import or Fact.StartConditions or Fact.StartWindows or Fact.AfterPlans or Fact.Emergency => "Start",
        Fact.AdvanceWindows or Fact.Freezes or Fact.Deadline or Fact.NeverDuring or Fact.Exclusive or Fact.FrozenActors or Fact.SharingActors => "Time",
        Fact.Acceptances => "Accepted risks",
        Fact.Obligations => "Closing",
        _ => "More",
    };
}
