using System;
using System.Linq;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Changes;

public class ChangeGradeTests
{
    [Fact]
    public void There_is_a_change_of_every_kind() =>
        Assert.Equal(Enum.GetValues<ChangeKind>(), ChangeSamples.Every.Select(change => change.Sheet.Kind));

    [Fact]
    public void Flags_config_and_code_are_reversible_by_their_kind_an_emission_is_one_way_and_every_other_change_has_to_say() => Assert.All(ChangeSamples.Every, change =>
        Assert.Equal(
            change.Sheet.Kind switch
            {
                ChangeKind.Code or ChangeKind.Config or ChangeKind.Flag => Reversibility.Reversible,
                ChangeKind.Emission => Reversibility.OneWay,
                _ => Reversibility.Unclassified,
            },
            change.Sheet.Reversibility));

    [Fact]
    public void What_a_change_says_of_itself_counts_before_its_kind()
    {
        Assert.Equal(Reversibility.OneWay, Change.Flag("x").OneWay("users see it").Sheet.Reversibility);
        Assert.Equal(Reversibility.ReversibleWithDowntime, Change.Code("x", "1", "2").ReversibleWithDowntime(1.Hours()).Sheet.Reversibility);
        Assert.Equal(Reversibility.Repairable, Change.Emission("x").RepairableBy(Repair.Run("refund.py")).Sheet.Reversibility);
        Assert.Equal((Reversibility.Reversible, "the old route"), Of(Change.Contract("x").ReversibleBy("the old route")));

        static (Reversibility, string?) Of(Change change) => (change.Sheet.Reversibility, change.Sheet.Reason);
    }

    [Fact]
    public void The_grade_of_an_emission_that_was_not_read_is_not_taken_from_its_kind()
    {
        var emission = Change.Emission("x");
        Assert.Equal(Reversibility.Unclassified, ((Change)emission.With(emission.Facts.Set(Fact.Grade, NotRead.Value), emission.Provenance)).Sheet.Reversibility);
    }

    [Fact]
    public void A_change_reads_with_its_kind_in_words() => Assert.Equal(
        [
            "code 'x' from 1 to 2", "config 'x' from 1 to 2", "flag 'x'", "schema 'x'", "data 'x'", "contract 'x'", "infrastructure 'x'",
            "model 'x' from 1 to 2", "security policy 'x'", "credential 'x'", "dependency 'x' from 1 to 2", "removal 'x'", "emission 'x'",
        ],
        ChangeSamples.Every.Select(change => change.ToString()));

    [Fact]
    public void Every_kind_comes_back_in_one_way_only() => Rejection.Says(
        "Infrastructure 'x' already is reversible with downtime, and RepairableBy(...) would contradict or repeat it; say once how the change comes back.",
        null,
        () => Change.Infrastructure("x").ReversibleWithDowntime(1.Hours()).RepairableBy(Repair.Run("r")));

    [Fact]
    public void A_model_and_a_dependency_change_their_version()
    {
        Rejection.Says(
            "Change 'ranker' leads from 4 to 4, which changes nothing; write the version that runs now and the new one.",
            "to",
            () => Change.Model("ranker", from: "4", to: "4"));
        Rejection.Says(
            "The version that change 'psp' leads to is null; write it, or Open.Until(...).", "to", () => Change.Dependency("psp", "1", (Artefact)null!));
    }

    [Fact]
    public void All_targets_carry_the_new_version()
    {
        var web = Change.Code("web", "1", "2");
        Assert.Equal("every target of 'web' is at 2", web.IsOnEveryTarget().ToString());
        Assert.Equal(web.IsOnEveryTarget(), Change.Code("web", "1", "2").IsOnEveryTarget());
        Assert.NotEqual(web.IsOnEveryTarget(), Change.Code("web", "1", "3").IsOnEveryTarget());
        Assert.Equal("every target is at its version", new Parity(FactTable.NothingRead, Provenance.Unknown).ToString());
    }
}
