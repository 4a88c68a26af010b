using System;
using System.Collections.Generic;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class JointRefusalTests
{
    static readonly FlagChange Flag = Change.Flag("FLAG");
    static readonly Stage All = Stage.Named("all").ToEveryone();
    static readonly PlanWithoutChanges Begun = RolloutPlan.For("p");
    static readonly PlanWithoutStages Changing = Begun.Changing(Flag);
    static readonly PlanWithoutRollback Through = Changing.Through(All);

    [Fact]
    public void A_joint_refuses_null_and_names_its_place()
    {
        Rejection.Says(Null("Changing", "first"), "first", () => Begun.Changing((Change)null!));
        Rejection.Says(Null("Changing", "rest"), "rest", () => Begun.Changing(Flag, (Change)null!));
        Rejection.Says(Null("Changing", "rest"), "rest", () => Begun.Changing(Flag, null!));
        Rejection.Says(Null("Changing", "changes"), "changes", () => Begun.Changing((IEnumerable<Change>)null!));
        Rejection.Says(Null("Through", "first"), "first", () => Changing.Through((PathStep)null!));
        Rejection.Says(Null("Through", "rest"), "rest", () => Changing.Through(All, (PathStep)null!));
        Rejection.Says(Null("Through", "steps"), "steps", () => Changing.Through((IEnumerable<PathStep>)null!));
        Rejection.Says(Null("RollingBackBy", "first"), "first", () => Through.RollingBackBy((RollbackStep)null!));
        Rejection.Says(Null("RollingBackBy", "rest"), "rest", () => Through.RollingBackBy(Undo.TurnOff(Flag), (RollbackStep)null!));
        Rejection.Says(Null("RollingBackBy", "steps"), "steps", () => Through.RollingBackBy([Undo.TurnOff(Flag), null!]));
    }

    [Fact]
    public void A_joint_refuses_an_empty_list()
    {
        Rejection.Says(Empty("Changing", "change"), "changes", () => Begun.Changing(Array.Empty<Change>().AsReadOnly()));
        Rejection.Says(Empty("Through", "stage"), "steps", () => Changing.Through(Array.Empty<PathStep>().AsReadOnly()));
        Rejection.Says(Empty("RollingBackBy", "step"), "steps", () => Through.RollingBackBy(Array.Empty<RollbackStep>().AsReadOnly()));
    }

    [Fact]
    public void Changes_of_one_name_are_refused()
    {
        const string Remedy = "so findings and logs could not tell them apart; give each a name of its own.";
        Rejection.Says($"Two changes of the plan are called 'FLAG', {Remedy}", "rest", () => Begun.Changing(Flag, Change.Data("FLAG")));
        Rejection.Says(
            $"Two changes of the plan are called 'a' and 'b', {Remedy}",
            "changes",
            () => Begun.Changing(new List<Change> { Change.Flag("a"), Change.Flag("b"), Change.Flag("b"), Change.Flag("a") }));
    }

    [Fact]
    public void Stages_of_one_name_are_refused() =>
        Rejection.Says(
            "Two stages of the plan are called 'all', so findings and logs could not tell them apart; give each a name of its own.",
            "rest",
            () => Changing.Through(All, PointOfNoReturn.Because("x"), All));

    [Fact]
    public void A_path_without_a_stage_is_refused()
    {
        const string Sentence = "The path has a point of no return and no stage; write at least one Stage.Named(...).";
        Rejection.Says(Sentence, "first", () => Changing.Through(PointOfNoReturn.Because("x")));
        Rejection.Says(Sentence, "steps", () => Changing.Through(new List<PathStep> { PointOfNoReturn.Because("x"), PointOfNoReturn.Because("y") }));
    }

    [Fact]
    public void Applying_a_change_that_the_plan_does_not_declare_is_refused()
    {
        var other = Change.Flag("OTHER");
        var third = Change.Data("third");
        Rejection.Says(
            "Stage 'all' applies 'OTHER', which the plan does not change; name it in Changing(...).", "first", () => Changing.Through(All.Applying(other)));
        Rejection.Says(
            "Stage 'all' applies 'OTHER' and stage 'all' applies 'third', which the plan does not change; name it in Changing(...).",
            "rest",
            () => Changing.Through(Stage.Named("some").To(1.PercentOfUsers()), All.Applying(other, third)));
    }

    [Fact]
    public void Applying_a_change_twice_is_refused()
    {
        const string Remedy = "and a change is applied once; keep the first Applying(...).";
        Rejection.Says(
            $"Change 'FLAG' is applied by stage 'some' and stage 'all', {Remedy}",
            "rest",
            () => Changing.Through(Stage.Named("some").To(1.PercentOfUsers()).Applying(Flag), All.Applying(Flag)));
        Rejection.Says(
            $"Change 'FLAG' is applied by stage 'all' and stage 'all', {Remedy}", "first", () => Changing.Through(All.Applying(Flag).Applying(Flag)));
    }

    static string Null(string verb, string argument) =>
        $"{verb}(...) got null for '{argument}'; pass a value, and declare fields before the fields that use them.";

    static string Empty(string verb, string item) =>
        $"{verb}(...) got an empty list, and it needs at least one {item}; pass one.";
}
