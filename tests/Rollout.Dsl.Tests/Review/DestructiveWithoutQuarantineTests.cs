using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class DestructiveWithoutQuarantineTests
{
    const string Id = "ROL4011";

    static readonly DataChange Purge = Change.Data("purge").OneWay("the rows are gone").Destroying("idle accounts", "their mails");

    [Fact]
    public void A_deletion_for_everyone_at_once_is_flagged() => Reviewed.Says(Id, LastingPlan.Behind(Purge), (
        "change 'purge'",
        "Stage 'end' destroys 'idle accounts' and 'their mails' for everyone at once, with no soft delete, no batches and no dry run, so a wrong selection is gone before anybody sees it; say QuarantinedFor(...) or InBatchesOf(...) on the change, or begin with a stage in DryRun(...)."));

    [Fact]
    public void Hosts_and_buckets_are_held_to_the_same() =>
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(Change.Infrastructure("old bucket").OneWay("deleted").Destroying("the bucket"))));

    [Fact]
    public void A_soft_delete_batches_a_dry_run_or_a_small_first_share_shows_a_wrong_selection_in_time()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(Purge.QuarantinedFor(7.Days())));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Purge.InBatchesOf(500, "accounts")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Purge.UsageShownBy(Metric.Count("sign-ins"))));
        Reviewed.IsSilent(Id, LastingPlan.Along(
            [Purge], [Stage.Named("dry").DryRun(100.PercentOfRecords()), LastingPlan.Some, LastingPlan.All, LastingPlan.Point, LastingPlan.End.Applying(Purge)]));
        Reviewed.IsSilent(Id, LastingPlan.Along([Purge], [LastingPlan.Point, Stage.Named("few").To(1.PercentOfRecords()).Applying(Purge), LastingPlan.End]));
    }

    [Fact]
    public void Schemas_and_removals_are_the_matter_of_ROL4008()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Schema("column dropped").OneWay("gone").Destroying("users.name")));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Removal("v1").OneWay("gone").Destroying("its routes")));
    }
}
