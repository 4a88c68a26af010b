using NodaTime;

namespace Rollout.Dsl.Execution;

/// <summary>A step of the way back as it stands.</summary>
public sealed class StatusStep
{
    internal StatusStep(int number, StepSheet sheet, bool isNeeded, bool isDone, bool isUnderWay)
    {
        Number = number;
        Sheet = sheet;
        IsNeeded = isNeeded;
        IsDone = isDone;
        IsUnderWay = isUnderWay;
    }

    /// <summary>Its place on the way back, counted from 1.</summary>
    public int Number { get; }

    /// <summary>What the plan says of it.</summary>
    public StepSheet Sheet { get; }

    /// <summary>Whether there is something for it to undo: no stage that was reached has applied the change of a step that is not needed.</summary>
    public bool IsNeeded { get; }

    /// <summary>Whether it is behind the rollout already.</summary>
    public bool IsDone { get; }

    /// <summary>Whether it is being taken, or failed and has to be mended.</summary>
    public bool IsUnderWay { get; }

    /// <summary>The step in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{Wording.Plain(Number)}. {Sheet.Action}" + (Sheet.Owner is { } owner ? $", by {owner}" : ", by nobody named") + Time(Sheet.Within)
        + (Sheet.Question is { } question ? $", asking: {question}" : "") + (Sheet.OnlyIf is { } condition ? $", only if {condition}" : "")
        + (Sheet.Command is { } command && !Sheet.Action.Contains(command) ? $", command: {command}" : "")
        + (Sheet.Runbook is { } runbook ? $", as in {runbook}" : "")
        + (!IsNeeded ? " - left out, since nothing that it undoes was applied" : IsDone ? " - done" : IsUnderWay ? " - awaited" : "");

    string Time(Duration? within) => within is { } time ? $", within {Wording.Time(time)} ({Sheet.Confidence.Word()})" : ", in nobody knows what time";
}
