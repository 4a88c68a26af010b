using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>What a plan decides upon the events of a log.</summary>
public sealed class ReplayOutcome
{
    readonly string _plan;

    internal ReplayOutcome(string plan, RolloutRun run, ReplayDifference? firstDifference)
    {
        _plan = plan;
        Run = run;
        FirstDifference = firstDifference;
    }

    /// <summary>The log as the plan writes it, up to the first difference and including it.</summary>
    public ExecutionLog Log => Run.Log;

    /// <summary>The state to which it leads.</summary>
    public RolloutState State => Run.State;

    /// <summary>
    /// Where the plan first decides otherwise, or null where it decides the same all along. The same decision for another reason is no difference.
    /// </summary>
    public ReplayDifference? FirstDifference { get; }

    /// <summary>Whether the plan decides the same all along.</summary>
    public bool IsSame => FirstDifference is null;

    internal RolloutRun Run { get; }

    /// <summary>The outcome in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => Other + (FirstDifference?.ToString() ?? $"{Wording.Capital(Run.Plan.ToString())} decides the same on {Wording.Plural(Log.Count, "record")}.");

    /// <summary>Another plan may well be asked, and whoever reads the outcome has to know that it was.</summary>
    string Other => _plan == Run.Plan.Sheet.Name ? "" : $"The log is of plan '{_plan}', and {Run.Plan} is asked. ";
}
