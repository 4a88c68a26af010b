using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Changes;

public class ChangeVerbTests
{
    const string Remedy = "pass a value, and declare fields before the fields that use them.";

    static readonly CodeChange Web = Change.Code("web", "1", "2");
    static readonly FlagChange Job = Change.Flag("JOB");
    static readonly LocalDate Day = new(2026, 5, 1);

    [Fact]
    public void A_verb_that_lists_refuses_null_and_names_its_place()
    {
        Rejection.Says($"On(...) got null for 'first'; {Remedy}", "first", () => Web.On(null!));
        Rejection.Says($"On(...) got null for 'rest'; {Remedy}", "rest", () => Web.On(Target.Of("hosts", "all"), [null!]));
        Rejection.Says($"Writing(...) got null for 'first'; {Remedy}", "first", () => Web.Writing(null!));
        Rejection.Says($"WrittenBy(...) got null for 'first'; {Remedy}", "first", () => Web.WrittenBy(null!));
        Rejection.Says($"After(...) got null for 'rest'; {Remedy}", "rest", () => Web.After(Job, null!));
        Rejection.Says($"Affecting(...) got null for 'first'; {Remedy}", "first", () => Web.Affecting(null!));
        Rejection.Says($"Destroying(...) got null for 'rest'; {Remedy}", "rest", () => Web.Destroying("orders", null!));
    }

    [Fact]
    public void A_text_that_is_blank_is_refused_with_what_it_means()
    {
        Rejection.Says("A store that change 'web' writes is blank; write it in words.", "first", () => Web.Writing(" "));
        Rejection.Says("A store that change 'web' writes is blank; write it in words.", "rest", () => Web.Writing("orders", " "));
        Rejection.Says("What change 'web' destroys is blank; write it in words.", "first", () => Web.Destroying(""));
        Rejection.Says("The check of an artefact is null; write it in words.", "check", () => Web.SignedBy(null!));
        Rejection.Says("Why old and new are compatible is blank; write it in words.", "because", () => Web.MixedFor(1.Hours(), ""));
        Rejection.Says("What a batch holds is blank; write it in words.", "of", () => Web.InBatchesOf(10, ""));
        Rejection.Says("How a device recovers is blank; write it in words.", "how", () => Web.RecoveredOnDevice(""));
        Rejection.Says("How a change is undone is null; write it in words.", "how", () => Web.ReversibleBy(null!));
        Rejection.Says("What is done about what was sent is blank; write it in words.", "how", () => Change.Emission("m").AnsweredBy(""));
        Rejection.Says("What a backfill copies is blank; write it in words.", "what", () => Change.Data("d").Backfilling(""));
    }

    [Fact]
    public void A_quantity_that_changes_nothing_is_refused()
    {
        Rejection.Says(
            "How long old and new run together is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "atMost",
            () => Web.MixedFor(Duration.Zero, "additive"));
        Rejection.Says(
            "The quarantine of what is deleted is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "time",
            () => Web.QuarantinedFor(Duration.Zero));
        Rejection.Says("A batch of 0 changes nothing; write 1 or more.", "atMost", () => Web.InBatchesOf(0, "rows"));
    }

    [Fact]
    public void A_change_neither_writes_nor_precedes_itself()
    {
        Rejection.Says("Change 'web' is written by itself, which says nothing; name another change.", "first", () => Web.WrittenBy(Web));
        Rejection.Says("Change 'web' comes after itself, which says nothing; name another change.", "rest", () => Web.After(Job, Web.LoadBearing()));
    }

    [Fact]
    public void A_single_fact_is_said_once()
    {
        Rejection.Says(Twice("SignedBy", "'cosign'", "'gpg'"), null, () => Web.SignedBy("cosign").SignedBy("gpg"));
        Rejection.Says(Twice("LoadBearing", "", ""), null, () => Web.LoadBearing().LoadBearing());
        Rejection.Says(Twice("MixedFor", "1 hour", "2 hours"), null, () => Web.MixedFor(1.Hours(), "a").MixedFor(2.Hours(), "b"));
        Rejection.Says(Twice("InBatchesOf", "1,000", "10"), null, () => Web.InBatchesOf(1_000, "rows").InBatchesOf(10, "rows"));
        Rejection.Says(Twice("UsageShownBy", "old", "older"), null, () => Web.UsageShownBy(Metric.Count("old")).UsageShownBy(Metric.Ratio("older")));

        static string Twice(string verb, string one, string other) =>
            $"Code 'web' from 1 to 2 already says {verb}({one}), and {verb}({other}) would contradict or repeat it; say {verb} once.";
    }

    [Fact]
    public void A_value_that_is_null_is_refused_with_the_name_of_the_change()
    {
        Rejection.Says($"The metric that shows the usage of change 'web' is null; {Remedy}", "metric", () => Web.UsageShownBy(null!));
        Rejection.Says($"The role that flips change 'JOB' is null; {Remedy}", "role", () => Job.FlippedBy(null!));
        Rejection.Says($"The role that removes change 'JOB' is null; {Remedy}", "by", () => Job.RemovedBy(null!, Day));
        Rejection.Says($"The code that activates change 's' is null; {Remedy}", "code", () => Change.Schema("s").ActivatedBy(null!));
    }

    [Fact]
    public void A_schema_has_one_phase() => Rejection.Says(
        "Schema 's' already is in the phase 'contract', and Expanding() would contradict or repeat it; make each phase a change of its own.",
        null,
        () => Change.Schema("s").Contracting().Expanding());

    [Fact]
    public void Data_are_written_to_two_stores() => Rejection.Says(
        "Change 'd' writes twice to 'orders'; name the old and the new store.", "new", () => Change.Data("d").DualWriting("orders", "orders"));

    [Fact]
    public void A_flag_has_two_states() => Rejection.Says(
        "Which path runs while the flag service is silent is unknown; write FlagState.On or FlagState.Off.", "state", () => Job.WhenSilent((FlagState)7));

    [Fact]
    public void What_surrounds_a_change_can_be_read()
    {
        var database = Component.Named("orders-db");
        var hosts = Target.Of("hosts", "role=web");
        var sheet = Web.On(hosts).Writing("orders", "audit").WrittenBy(Job).After(Job).MixedFor(2.Days(), "both read v1").LoadBearing().Affecting(database).Sheet;
        Assert.Equal([hosts], sheet.Targets);
        Assert.Equal(["orders", "audit"], sheet.Writes);
        Assert.Equal([Job], sheet.Writers);
        Assert.Equal([Job], sheet.Prerequisites);
        Assert.Equal((2.Days(), "both read v1", true), (sheet.MixedFor, sheet.Compatibility, sheet.IsLoadBearing));
        Assert.Equal([database], sheet.Affected);
    }

    [Fact]
    public void The_care_that_a_change_takes_can_be_read()
    {
        var sheet = Web.SignedBy("cosign").UsageShownBy(Metric.Count("old calls")).Destroying("orders", "carts").QuarantinedFor(30.Days()).InBatchesOf(500, "rows")
            .RecoveredOnDevice("second slot").HeldByCustomers().Sheet;
        Assert.Equal(("cosign", "old calls"), (sheet.Signature, sheet.Usage?.ToString()));
        Assert.Equal(["orders", "carts"], sheet.Destroys);
        Assert.Equal((30.Days(), 500, "rows"), (sheet.Quarantine, sheet.BatchSize, sheet.BatchItem));
        Assert.Equal(("second slot", true), (sheet.DeviceRecovery, sheet.IsHeldByCustomers));
    }

    [Fact]
    public void What_only_some_kinds_say_can_be_read()
    {
        var schema = Change.Schema("s").Migrating().ActivatedBy(Web).Sheet;
        Assert.Equal((SchemaPhase.Migrate, Web), (schema.Phase, schema.Activator));
        var data = Change.Data("d").DualWriting("v1", "v2").Backfilling("orders of 2025").Sheet;
        Assert.Equal(("v1", "v2", "orders of 2025"), (data.OldStore, data.NewStore, data.Backfill));
        Assert.Equal((null, null), (data.From, data.To));
        var flag = Job.WhenSilent(FlagState.Off).FlippedBy(Role.OnCall).RemovedBy(Role.ReleaseTeam, Day).TurnedBothWays(Day).Sheet;
        Assert.Equal((FlagState.Off, Role.OnCall), (flag.WhenSilent, flag.FlippedBy));
        Assert.Equal((Role.ReleaseTeam, Day, Day), (flag.RemovedBy, flag.RemovedUntil, flag.TurnedBothWays));
        Assert.Equal("a correction", Change.Emission("m").AnsweredBy("a correction").Sheet.Answer);
    }

    [Fact]
    public void A_change_of_which_little_is_said_reads_so()
    {
        var sheet = Change.Removal("x").Sheet;
        Assert.Equal((null, null, null, null), (sheet.Phase, sheet.WhenSilent, sheet.MixedFor, sheet.BatchSize));
        Assert.Equal((false, false), (sheet.IsLoadBearing, sheet.IsHeldByCustomers));
        Assert.Empty(sheet.Targets);
    }
}
