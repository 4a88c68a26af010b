using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>Phases and holds in words.</summary>
internal static partial class DecisionWords
{
    public static string PhaseWord(Phase phase) => phase switch
    {
        Phase.Preparing => "preparing",
        Phase.Entering => "entering",
        Phase.Observing => "observing",
        Phase.RollingBack => "rolling back",
        Phase.Containing => "containing",
        Phase.Repairing => "repairing forward",
        Phase.NeedsOwner => "needs its owner",
        Phase.Completed => "completed",
        Phase.RolledBack => "rolled back",
        Phase.Contained => "contained",
        Phase.Repaired => "repaired forward",
        Phase.Superseded => "superseded",
        _ => "withdrawn",
    };

    public static string HoldWord(HoldReasons holds) => Wording.List(Each(holds), "and");

    static IEnumerable<string> Each(HoldReasons holds) =>
        Enum.GetValues(typeof(HoldReasons)).Cast<HoldReasons>().Where(reason => reason != HoldReasons.None && (holds & reason) != 0).Select(reason => reason switch
        {
            HoldReasons.Incident => "an incident",
            HoldReasons.Halted => "a halt",
            HoldReasons.Veto => "a veto",
            HoldReasons.StopLoss => "a halting stop-loss",
            HoldReasons.Condition => "a hold condition",
            HoldReasons.NoData => "missing data",
            HoldReasons.GateBroken => "a broken gate",
            HoldReasons.Undecided => "undecided evidence",
            HoldReasons.Approval => "a missing approval",
            _ => "the missing word to advance",
        });
}
