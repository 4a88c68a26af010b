using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Changes;

public class ChangeTests
{
    static readonly Open Later = Open.Until(new LocalDate(2026, 5, 1), by: Role.ReleaseTeam);

    [Fact]
    public void A_change_between_equal_versions_is_refused()
    {
        const string Sentence = "Change 'web' leads from 4.2 to 4.2, which changes nothing; write the version that runs now and the new one.";
        Rejection.Says(Sentence, "to", () => Change.Code("web", from: "4.2", to: "4.2"));
        Rejection.Says(Sentence, "to", () => Change.Config("web", from: "4.2", to: "4.2"));
    }

    [Fact]
    public void A_change_between_versions_that_are_both_open_is_accepted() => Assert.NotNull(Change.Code("web", from: Later, to: Later));

    [Fact]
    public void A_version_that_is_null_is_refused()
    {
        Rejection.Says(
            "The version that change 'web' starts from is null; write it, or Open.Until(...).", "from", () => Change.Code("web", (Artefact)null!, "2"));
        Rejection.Says(
            "The version that change 'web' leads to is null; write it, or Open.Until(...).", "to", () => Change.Config("web", "1", (Artefact)null!));
    }

    [Fact]
    public void An_artefact_and_a_bound_need_an_open_point_that_is_not_null()
    {
        Rejection.Says("The artefact is null; write its version, or Open.Until(...) before it is built.", "open", () => (Artefact)(Open)null!);
        Rejection.Says(
            "The time bound of a step is null; write a time, or Open.Until(...) before the rehearsal.", "open", () => (Bound)(Open)null!);
    }

    [Fact]
    public void A_repair_that_is_null_is_refused() =>
        Rejection.Says("The repair of change 'd' is null; write Repair.Run(...).", "repair", () => Change.Data("d").RepairableBy(null!));

    [Fact]
    public void A_schema_comes_back_in_one_way_only()
    {
        const string Remedy = "would contradict or repeat it; say once how the change comes back.";
        Rejection.Says($"Schema 's' already is one-way, and ReversibleBy(...) {Remedy}", null, () => Change.Schema("s").OneWay("x").ReversibleBy("y"));
        Rejection.Says($"Schema 's' already is reversible, and OneWay(...) {Remedy}", null, () => Change.Schema("s").ReversibleBy("x").OneWay("y"));
        Rejection.Says(
            $"Schema 's' already is reversible with downtime, and ReversibleWithDowntime(...) {Remedy}",
            null,
            () => Change.Schema("s").ReversibleWithDowntime(1.Hours()).ReversibleWithDowntime(2.Hours()));
    }

    [Fact]
    public void Data_come_back_in_one_way_only() =>
        Rejection.Says(
            "Data 'd' already is repairable, and OneWay(...) would contradict or repeat it; say once how the change comes back.",
            null,
            () => Change.Data("d").RepairableBy(Repair.Run("r")).OneWay("x"));

    [Fact]
    public void What_is_known_of_a_change_can_be_read()
    {
        Assert.Equal((ChangeKind.Code, "1", "2"), Of(Change.Code("web", "1", "2")));
        Assert.Equal((ChangeKind.Flag, null, null), Of(Change.Flag("F")));
        Assert.Equal(Reversibility.Reversible, Change.Config("c", "1", "2").Sheet.Reversibility);
        Assert.Equal(Reversibility.Unclassified, Change.Schema("s").Sheet.Reversibility);
        Assert.Equal((Reversibility.OneWay, "gone"), (Change.Data("d").OneWay("gone").Sheet.Reversibility, Change.Data("d").OneWay("gone").Sheet.Reason));
        Assert.Equal(2.Hours(), Change.Schema("s").ReversibleWithDowntime(2.Hours()).Sheet.Downtime);

        static (ChangeKind, string?, string?) Of(Change change) => (change.Sheet.Kind, change.Sheet.From?.ToString(), change.Sheet.To?.ToString());
    }

    [Fact]
    public void A_change_reads_with_its_kind_and_versions()
    {
        Assert.Equal("code 'web' from 1 to 2", Change.Code("web", "1", "2").ToString());
        Assert.Equal("flag 'F'", Change.Flag("F").ToString());
        Assert.Equal(
            "config 'c' from 1 to open until 2026-05-01, to be decided by release team", Change.Config("c", "1", Later).ToString());
    }
}
