using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rendering;

public class PlanFingerprintTests
{
    [Fact]
    public void The_fingerprint_of_a_plan_is_the_same_on_every_machine() => Assert.Equal("deb3f5500c63516cee6b8b265dde1a745b384a828fa939b5d9123ca98d21b624", SmallPlan.Clean().Fingerprint());

    [Fact]
    public void Plans_with_the_same_document_have_the_same_fingerprint() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(), plan => plan.Fingerprint() == PlanDocument.Of(plan).ToPlan().Fingerprint()));

    [Fact]
    public void Every_verb_that_says_behaviour_changes_the_fingerprint_and_no_other_does() => Assert.Empty(
        from saying in Exercise.OfVerbs
        where saying.Receiver is RolloutPlan
        let sides = saying.Result.Facts.Said.Where(fact => !Equals(saying.Receiver!.Facts[fact], saying.Result.Facts[fact]))
            .Select(fact => Wordbook.Of(typeof(RolloutPlan), fact).Side)
        let changed = ((RolloutPlan)saying.Receiver!).Fingerprint() != ((RolloutPlan)saying.Result).Fingerprint()
        where changed != sides.Any(side => side != Side.Prose)
        select saying.ToString());

    [Fact]
    public void Prose_and_behaviour_are_told_apart()
    {
        var plan = SmallPlan.Clean();

        Assert.Equal(plan.Routine("small").Fingerprint(), plan.Routine("tiny").Fingerprint());
        Assert.NotEqual(plan.Routine("small").Fingerprint(), plan.Fingerprint());
        Assert.Equal(plan.Fingerprint(), plan.Informing(Role.Product).Fingerprint());
        Assert.Equal(plan.Fingerprint(), plan.Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1))).Fingerprint());
        Assert.NotEqual(plan.Fingerprint(), plan.StopLoss(SmallPlan.Errors > 2.Percent()).Fingerprint());
        Assert.NotEqual(plan.Fingerprint(), SmallPlan.Along(SmallPlan.Flag, Stage.Named("other").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag)).Fingerprint());
    }
}
