using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Benchmarks.Spin;

/// <summary>The facts of a plan as a model for SPIN; what is decided on them is the text of control.pml.</summary>
internal static class PromelaModel
{
    /// <summary>Sets of stages are the bits of a number that Promela has a sign for.</summary>
    const int MostStages = 29;

    public static string Of(RolloutPlan plan, bool withOverrides)
    {
        var course = new Course(plan);
        if (course.Stages.Count > MostStages)
            throw new ArgumentException($"The model holds at most {MostStages} stages.", nameof(plan));
        var text = new StringBuilder();
        foreach (var (name, value) in StagesOf(course).Concat(StepsOf(course)).Concat(RightsOf(course, withOverrides)))
            text.Append(CultureInfo.InvariantCulture, $"#define {name} {value}\n");
        return text.Append('\n').Append(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Spin", "control.pml"))).ToString();
    }

    static IEnumerable<(string Name, string Value)> StagesOf(Course course)
    {
        string Set(Func<CourseStage, bool> isIn) => Bits(course.Stages.Select(isIn));
        string Shows(Func<Signs, bool> isShown) => Set(stage => stage.Watches.Any(watch => isShown(watch.Sign)));
        string Undecided(Then then) => Set(stage => stage.IfUndecided == then);
        string Expiry(Then then) => Set(stage => stage.Sheet.Approvals.Any(approval => (approval.AfterExpiry ?? Then.RollBack) == then));
        yield return ("STAGES", Number(course.Stages.Count));
        yield return ("WINDOWS", Set(stage => stage.HasWindow));
        yield return ("STAYS", Set(stage => stage.HasStay));
        yield return ("LIMITS", Set(stage => stage.Limit is not null));
        yield return ("GATES", Set(stage => stage.HasGate));
        yield return ("APPROVALS", Set(stage => stage.NeedsApproval));
        yield return ("BEHIND", Set(stage => stage.IsPastPoint));
        yield return ("PASSES_POINT", Set(stage => stage.PointProgress is not null));
        yield return ("EXPOSING", Set(stage => !stage.Sheet.ExposesNobody));
        yield return ("FULL", Set(stage => course.Rungs[stage.Index] is { IsFull: true }));
        yield return ("LARGE", Set(stage => course.Rungs[stage.Index] is { IsIndivisible: false, Percent: > 10 }));
        yield return ("EXCEEDABLE", Set(stage => stage.Sheet.ExposesNobody || course.Rungs[stage.Index]?.Percent < 100));
        yield return ("BACK_FROM(s)", Choice("s", course.Stages.Select(stage => course.StepBackFrom(stage.Index) + 1)));
        yield return ("SHOWS_STOP", Shows(sign => sign == Signs.Stop));
        yield return ("SHOWS_CONTAIN", Shows(sign => sign == Signs.Contain));
        yield return ("SHOWS_STEP_BACK", Shows(sign => sign == Signs.StepBack));
        yield return ("SHOWS_HOLD", Shows(sign => sign == Signs.Hold));
        yield return ("SHOWS_HALT", Shows(sign => sign == Signs.Halt));
        yield return ("SHOWS_ANYTHING", Shows(_ => true));
        yield return ("STOPPABLE", Shows(sign => sign is Signs.Stop or Signs.Contain or Signs.StepBack));
        yield return ("UNDECIDED_ADVANCES", Undecided(Then.Advance));
        yield return ("UNDECIDED_CONTAINS", Undecided(Then.Contain));
        yield return ("UNDECIDED_STEPS_BACK", Undecided(Then.StepBack));
        yield return ("EXPIRY_ADVANCES", Expiry(Then.Advance));
        yield return ("EXPIRY_CONTAINS", Expiry(Then.Contain));
        yield return ("EXPIRY_STEPS_BACK", Expiry(Then.StepBack));
        yield return ("EXPIRY_ROLLS_BACK", Expiry(Then.RollBack));
    }

    static IEnumerable<(string Name, string Value)> StepsOf(Course course)
    {
        static string InTime(IEnumerable<CourseStep> steps) => Bits(steps.Select(step => step.Sheet.Within is not null));
        yield return ("ROLLBACKS", Number(course.Rollback.Count));
        yield return ("CONTAINMENTS", Number(course.Containment.Count));
        yield return ("REPAIRS", Number(course.Repairs.Count));
        yield return ("UNDOES_FROM(s)", Choice("s", course.Rollback.Select(step => step.AppliedFrom + 1)));
        yield return ("ROLLBACKS_IN_TIME", InTime(course.Rollback));
        yield return ("CONTAINMENTS_IN_TIME", InTime(course.Containment));
        yield return ("REPAIRS_IN_TIME", InTime(course.Repairs));
    }

    static IEnumerable<(string Name, string Value)> RightsOf(Course course, bool withOverrides)
    {
        var rights = course.Rights;
        yield return ("DEADLINE", Bit(course.Deadline is not null));
        yield return ("MOMENT", Bit(course.Moment is not null));
        yield return ("PEOPLE_ADVANCE", Bit(rights.IsAdvancedByPeople));
        yield return ("MAY_HALT", Bit(rights.MayAnybody(Right.Halt)));
        yield return ("MAY_VETO", Bit(rights.MayAnybody(Right.Veto)));
        yield return ("MAY_ROLL_BACK", Bit(rights.Holders(Right.RollBack, isBreached: false).Any()));
        yield return ("MAY_ROLL_BACK_ON_BREACH", Bit(rights.Holders(Right.RollBack, isBreached: true).Any()));
        yield return ("MAY_OVERRIDE", Bit(rights.MayAnybody(Right.Override)));
        yield return ("OVERRIDES", Bit(withOverrides && rights.MayAnybody(Right.Override)));
    }

    static string Bits(IEnumerable<bool> members) => Number(members.Select((isIn, at) => isIn ? 2 << at : 0).Sum());

    /// <summary>A number for each of 1, 2 and so on, and 0 for all others.</summary>
    static string Choice(string variable, IEnumerable<int> values) =>
        values.Select((value, at) => (value, at)).Aggregate("0", (rest, item) => $"(({variable}) == {Number(item.at + 1)} -> {Number(item.value)} : {rest})");

    static string Bit(bool value) => value ? "1" : "0";

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
