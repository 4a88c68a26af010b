using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>What the search finds: the shortest ways, the same each time, and no way round that time would end.</summary>
public class CoursesTests
{
    /// <summary>How far everything is tried out; what is found by then can be reached no sooner.</summary>
    const int Depth = 3;

    static void Holds(int tests, System.Action<RolloutPlan> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261126, 81), Prop.ForAll(AnyPlan.Gen.ToArbitrary(), property));

    [Fact]
    public void No_course_is_shorter_than_the_one_that_is_told() => Holds(60, plan =>
    {
        var courses = Courses.Of(plan);
        foreach (var (seen, length) in Tried(plan))
        {
            var story = courses.Prove(CourseProperty.Never("it is never so", step => Of(step.After.State) == seen)).Story!;
            Assert.Equal(length, story.Steps.Count);
        }
    });

    [Fact]
    public void Two_explorations_of_a_plan_say_the_same() => Holds(60, plan => Assert.Equal(
        Safety.All.Select(property => Courses.WithOverridesOf(plan).Prove(property).ToString()), Safety.All.Select(property => Courses.WithOverridesOf(plan).Prove(property).ToString())));

    [Fact]
    public void Every_told_course_is_told_the_same_from_its_token() => Holds(60, plan =>
    {
        var courses = Courses.WithOverridesOf(plan);
        foreach (var story in Safety.All.Select(property => courses.Prove(property).Story).OfType<Story>().Where(story => story.Steps.Count > 0))
        {
            var again = courses.Replay(story.Token);
            Assert.Equal(story.Steps.Select(Line), again.Steps.Select(Line));
        }
    });

    [Fact]
    public void Every_way_round_that_is_told_leads_back_and_is_ended_by_no_time() => Holds(150, plan =>
    {
        var control = new RolloutControl(new(plan));
        foreach (var property in Enumerable.Range(0, 3).Select(Endless))
        {
            if (Courses.Of(plan).Prove(property).Story is not { RepeatsFrom: { } from } story || from == story.Steps.Count)
                continue;
            var round = Walked(control, story.Token).Skip(from).ToArray();
            Assert.Equal(round[0].Before, round[^1].After);
            Assert.All(System.Enum.GetValues<Timers>().Where(timer => timer != Timers.None), timer => Assert.True(
                round.Any(step => (control.Running(step.Before) & timer) == 0 || (step.Input.Kind == InputKind.TimerEnded && step.Input.Timer == timer)), $"{timer} runs for ever in {story.Token}"));
        }
    });

    static string Line(StoryStep step) => $"{step.Happened} -> {step.Decided}; {step.Changed} {step.Place}";

    static CourseProperty Endless(int which) => which switch
    {
        0 => CourseProperty.Eventually("it ends", moment => moment.IsEnded),
        1 => CourseProperty.Eventually("it is rolled back", moment => moment.Phase == Phase.RollingBack, moment => moment.IsEnded || moment.Phase is Phase.Contained or Phase.Containing),
        _ => CourseProperty.Eventually("it goes on", moment => moment.Stage is not null, moment => moment.Phase is not (Phase.Entering or Phase.Observing)),
    };

    static (Phase, int, HoldReasons) Of(ControlState state) => (state.Phase, state.Stage, state.Holds);

    /// <summary>What is seen within a few steps when everything is tried in every order, and after how many steps first.</summary>
    static Dictionary<(Phase, int, HoldReasons), int> Tried(RolloutPlan plan)
    {
        var control = new RolloutControl(new(plan));
        var (happenings, first) = (new Happenings(control, withOverrides: false), new Dictionary<(Phase, int, HoldReasons), int>());
        var ring = new List<ControlState> { Abstraction.Of(ControlState.Initial, control) };
        for (var length = 1; length <= Depth; length++)
        {
            var inputs = new List<ControlInput>();
            var next = new List<ControlState>();
            foreach (var state in ring)
            {
                happenings.Add(state, inputs);
                next.AddRange(from input in inputs
                              from before in new[] { state, state with { Flags = state.Flags & ~ControlFlags.MayGrow } }
                              let after = Abstraction.Of(control.Next(before, input, []), control)
                              where after != state
                              select after);
            }

            foreach (var state in next)
                first.TryAdd(Of(state), length);
            ring = next;
        }

        return first;
    }

    static IEnumerable<(ControlState Before, ControlInput Input, ControlState After)> Walked(RolloutControl control, string token)
    {
        var state = Abstraction.Of(ControlState.Initial, control);
        foreach (var (input, isClosed, _) in Token.Read(token))
        {
            var before = state;
            if (isClosed)
                before.Set(ControlFlags.MayGrow, false);
            state = Abstraction.Of(control.Next(before, input, []), control);
            yield return (before, input, state);
        }
    }
}
