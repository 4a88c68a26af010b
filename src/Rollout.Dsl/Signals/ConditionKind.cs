namespace Rollout.Dsl;

/// <summary>What a condition asks.</summary>
public enum ConditionKind
{
    /// <summary>That a reading stays below a limit.</summary>
    Below,

    /// <summary>That a reading stays above a limit.</summary>
    Above,

    /// <summary>That a reading stays at zero.</summary>
    Zero,

    /// <summary>That a reading lies between two limits, both included.</summary>
    Between,

    /// <summary>That a reading reaches a limit.</summary>
    AtLeast,

    /// <summary>That no incident is open.</summary>
    NoIncident,

    /// <summary>That a share of an error budget is left.</summary>
    BudgetLeft,

    /// <summary>That an error budget is spent too fast.</summary>
    BudgetBurn,

    /// <summary>That any of several conditions holds.</summary>
    AnyOf,

    /// <summary>That all of several conditions hold.</summary>
    AllOf,

    /// <summary>Every target is at the version that a change leads to.</summary>
    EveryTarget,

    /// <summary>That a judge other than this library says healthy.</summary>
    Judged,

    /// <summary>Something that could not be read while the plan was replayed.</summary>
    Unread,
}
