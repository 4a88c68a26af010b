using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class MixedVersionsUndeclaredTests
{
    const string Id = "ROL3015";

    static readonly SchemaChange Columns = Change.Schema("columns").ReversibleBy("down.sql").ActivatedBy(SmallPlan.Code);
    static readonly ContractChange Api = Change.Contract("orders api").ReversibleBy("serve the old one");

    [Fact]
    public void A_schema_below_old_and_new_code_is_flagged() => Reviewed.Says(Id, Changing(SmallPlan.Code, Columns), (
        "change 'columns'",
        "In stage 'some' (10 percent of users) old and new run side by side on schema 'columns', and nothing says that they get along, so each may break on what the other expects; add MixedFor(...) to the change."));

    [Fact]
    public void A_contract_that_some_are_served_is_flagged() => Reviewed.Says(Id, Changing(Api), (
        "change 'orders api'",
        "In stage 'some' (10 percent of users) old and new run side by side on contract 'orders api', and nothing says that they get along, so each may break on what the other expects; add MixedFor(...) to the change."));

    [Fact]
    public void A_declared_compatibility_and_a_schema_that_only_adds_are_clean()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Columns.MixedFor(7.Days(), "both read both columns")));
        var code = SmallPlan.Code.MixedFor(7.Days(), "it reads both columns");
        Reviewed.IsSilent(Id, Changing(code, Change.Schema("columns").ActivatedBy(code)));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Columns.Expanding()));
        Reviewed.IsSilent(Id, Changing(Api.MixedFor(7.Days(), "the old fields stay")));
    }

    [Fact]
    public void A_schema_that_changes_once_everyone_has_the_new_code_is_clean() => Reviewed.IsSilent(
        Id,
        SmallPlan.Along(Columns, SmallPlan.Judged("some", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()), Stage.Named("then").ToEveryone().Applying(Columns))
            .By(Undo.MigrateDown(Columns)).Touching(Critical.Payments));

    [Fact]
    public void Code_that_no_schema_names_is_not_known_to_use_it() =>
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Change.Schema("columns").ReversibleBy("down.sql")));

    [Fact]
    public void A_compatibility_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Changing(Api.MixedFor(7.Days(), "the old fields stay"))));
        Assert.Equal([Id], Reviewed.Ids(Changing(Api)));
    }

    static RolloutPlan Changing(params Change[] changes) => SmallPlan.Changing(changes)
        .By([.. System.Linq.Enumerable.Select(changes, change => Undo.Run("undo.sh", change).Within(1.Hours()).By(Role.OnCall))])
        .Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
