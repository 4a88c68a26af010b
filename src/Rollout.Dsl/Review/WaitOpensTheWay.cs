using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2028: because a wait ends in going on, a course leads to everyone on which no gate was met. Every course is explored; where some other
/// way past the evidence is left as well, that is the matter of ROL1001 and ROL2001. Silent where there are too many states to look at.
/// </summary>
internal sealed class WaitOpensTheWay() : Rule(new(
    "ROL2028", nameof(WaitOpensTheWay), "A wait opens the way to everyone", Severity.Warning, RiskClass.Routine,
    "a wait that ends in going on leads to everyone without evidence"))
{
    const int States = 20_000;

    static readonly Fact[] Waits = [Fact.Advance, Fact.Approval, Fact.UndecidedAfter, Fact.Then];

    public override Needs Needs => Needs.Rungs.And(new(stage: Waits));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.KnowsPath && plan.Stages.All(stage => Waits.All(stage.Knows)) && plan.Stages.Any(GoesOn) ? Explore(plan, Courses.Of(plan.Plan, States)) : [];

    static bool GoesOn(Stage stage) => stage.Sheet.IfUndecided == Then.Advance || EntersUnapproved(stage);

    static bool EntersUnapproved(Stage stage) => stage.Sheet.Approvals.Any(approval => approval.AfterExpiry == Then.Advance);

    IEnumerable<Finding> Explore(PlanReading plan, Courses courses)
    {
        if (courses.Prove(Without((_, _) => false)).Outcome != ProofOutcome.Broken)
            return [];
        var waits = plan.Stages.SelectMany((stage, at) => new[] { (Stage: stage, IsApproval: true, At: at - 1), (Stage: stage, IsApproval: false, At: at) });
        return waits.Where(wait => wait.IsApproval ? wait.At >= 0 && EntersUnapproved(wait.Stage) : wait.Stage.Sheet.IfUndecided == Then.Advance)
            .Where(wait => courses.Prove(Without((step, at) => at == wait.At && (wait.IsApproval ? step.GoesOnUnapproved : step.GoesOnUndecided))).Holds)
            .Take(1)
            .Select(wait => Found(wait.Stage.ToString(), Message(wait.Stage, wait.IsApproval), wait.Stage, wait.Stage.Provenance.Made));
    }

    /// <summary>What would hold if some waits ended otherwise. A person who approves judges, as for ROL2001.</summary>
    static CourseProperty Without(Func<Occurrence, int, bool> isWait) => CourseProperty.OnlyAfter(
        "everyone is exposed only after evidence, an approval or such a wait",
        moment => moment.IsFullyExposing,
        step => step.PassesGate || step.IsApproved || isWait(step, step.Before.State.Stage));

    static string Message(Stage stage, bool isApproval) => isApproval
        ? $"{Wording.Capital(stage.ToString())} is entered even when nobody approves in time, so the rollout can reach everyone although no gate was ever met; let IfExpired(...) end in Then.RollBack, or say with AdvanceWhen(...) in the stage before what has to be seen."
        : $"{Wording.Capital(stage.ToString())} goes on once its evidence {(stage.Sheet.UndecidedAfter is { } time ? $"was undecided for {Wording.Time(time)}" : "stays undecided")}, so the rollout can reach everyone although no gate was ever met; let IfUndecided(...) end in Then.RollBack or Then.Contain.";
}
