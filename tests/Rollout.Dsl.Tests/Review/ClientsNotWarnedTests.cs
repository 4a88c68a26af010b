using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ClientsNotWarnedTests
{
    const string Id = "ROL5008";

    static readonly ContractChange V1 = Change.Contract("orders API v1 ends").OneWay("clients move to v2");
    static readonly RemovalChange Old = Change.Removal("v1 endpoint").OneWay("it is gone").UsageShownBy(Metric.Count("calls of v1").ShowingHarmTo(Harmed.Users));

    [Fact]
    public void A_retired_contract_of_which_no_client_is_told_is_flagged() => Reviewed.Says(
        Id, LastingPlan.Behind(V1).Announcing(Announce.ToClients(Change.Contract("another"), "portal")), (
        "change 'orders API v1 ends'",
        "Contract 'orders API v1 ends' takes away what clients use, and no announcement tells them, so they learn of it by failing; add Announcing(Announce.ToClients(...).Before(...))."));

    [Fact]
    public void A_removal_of_which_the_use_is_counted_has_clients_too()
    {
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(Old)));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Change.Contract("v2").ReversibleWithDowntime(1.Hours()).Destroying("field 'name'"))));
    }

    [Fact]
    public void A_warning_to_clients_is_clean()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(V1).Announcing(Announce.ToClients(V1, "the developer portal").Before(90.Days())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Old).Announcing(Announce.Starts("#ops"), Announce.ToClients(Old, "mail")));
    }

    [Fact]
    public void A_contract_that_comes_back_and_a_removal_that_nobody_is_known_to_use_are_clean()
    {
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Contract("v2 beside v1").ReversibleWithDowntime(1.Hours())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("nightly job").OneWay("gone")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("old worker").OneWay("gone").UsageShownBy(Metric.Count("jobs of the old worker"))));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("old worker").OneWay("gone").UsageShownBy(Metric.Count("jobs of the old worker").ShowingHarmTo(Harmed.System))));
    }

    [Fact]
    public void A_contract_that_does_not_go_back_and_takes_nothing_away_is_clean()
    {
        var both = Change.Contract("v2 beside v1").OneWay("clients store what v2 sends").MixedFor(90.Days(), "v1 is served as before");
        Reviewed.IsSilent(Id, LastingPlan.Behind(both));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(both.Destroying("field 'name'"))));
    }
}
