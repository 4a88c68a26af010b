using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Facts;

public class PartlyReadValuesTests
{
    static readonly FlagChange Flag = Change.Flag("F");
    static readonly FlagChange Unnamed = (FlagChange)Flag.With(Flag.Facts.Set(Fact.Name, NotRead.Value), Provenance.Unknown);

    [Fact]
    public void Two_values_that_were_read_alike_are_surely_the_same_only_when_they_were_read_wholly()
    {
        Assert.True(SurelyIs(Flag, Change.Flag("F")));
        Assert.False(SurelyIs(Flag, Change.Flag("G")));
        Assert.False(SurelyIs(Unnamed, Unnamed));
        Assert.False(SurelyIs(Undo.TurnOff(Unnamed), Undo.TurnOff(Unnamed)));
    }

    [Fact]
    public void A_value_may_be_any_that_differs_only_in_what_was_not_read()
    {
        Assert.True(Unnamed.MayBe(Flag));
        Assert.True(Flag.MayBe(Unnamed));
        Assert.True(Undo.TurnOff(Unnamed).MayBe(Undo.TurnOff(Flag)));
        Assert.True(Unread.Of(typeof(Change))!.MayBe(Flag));
        Assert.False(Flag.MayBe(Change.Flag("G")));
        Assert.False(Unnamed.MayBe(Change.Data("F")));
        Assert.False(Undo.TurnOff(Unnamed).MayBe(Undo.TurnOff(Flag).By(Role.OnCall)));
    }

    [Fact]
    public void Forgetting_leaves_a_value_that_may_be_what_it_was() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from plan in AnyPlan.Gen
         from pick in Gen.Choose(0, int.MaxValue - 1)
         select (plan, pick)).ToArbitrary(),
        given =>
        {
            PlanValue[] lesser = [.. Forgetting.OneThing(given.plan)];
            var one = lesser[given.pick % lesser.Length];
            return one.MayBe(given.plan) && given.plan.MayBe(one) && !one.IsRead && given.plan.IsRead;
        }));

    [Fact]
    public void What_was_not_read_is_a_question_mark_in_a_text()
    {
        var step = Contain.ReadOnly("contacts");
        Assert.Equal("make ? read-only", step.With(step.Facts.Set(Fact.What, NotRead.Value), step.Provenance).ToString());
    }

    static bool SurelyIs(PlanValue one, PlanValue other) => one.Equals(other) && one.IsRead;
}
