using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PrerequisiteUnorderedTests
{
    const string Id = "ROL6012";

    static readonly CodeChange Reader = Change.Code("reader", from: "1", to: "2");
    static readonly CodeChange Writer = Change.Code("writer", from: "5", to: "6").After(Reader);
    static readonly Stage Some = SmallPlan.Judged("some", 5.PercentOfUsers());
    static readonly Stage More = SmallPlan.Judged("more", 10.PercentOfUsers());

    [Fact]
    public void A_change_with_what_it_needs_in_one_stage_is_flagged() => Reviewed.Says(Id, Along([Writer, Reader], Some, More), (
        "change 'writer'",
        "Change 'writer' needs change 'reader' to be live first, and stage 'some' applies it together with that, so the change runs without what it needs; name 'reader' in Applying(...) of an earlier stage."));

    [Fact]
    public void A_change_before_what_it_needs_is_flagged() => Reviewed.Says(Id, Along([Writer, Reader], Some.Applying(Writer), More.Applying(Reader)), (
        "change 'writer'",
        "Change 'writer' needs change 'reader' to be live first, and stage 'more' applies it only after that, so the change runs without what it needs; name 'reader' in Applying(...) of an earlier stage."));

    [Fact]
    public void A_change_that_needs_one_of_another_plan_is_flagged() => Reviewed.Says(Id, Along([Writer], Some, More), (
        "change 'writer'",
        "Change 'writer' needs change 'reader' to be live first, and the plan neither makes it nor waits for it, so the rollout may start without it; write After(...) with the plan that makes it, or StartingWhen(Ready.Checked(...))."));

    [Fact]
    public void An_order_that_the_plan_says_is_clean()
    {
        Reviewed.IsSilent(Id, Along([Writer, Reader], Some.Applying(Reader), More.Applying(Writer)));
        Reviewed.IsSilent(Id, Along([Writer], Some, More).After("the reader everywhere"));
        Reviewed.IsSilent(Id, Along([Writer], Some, More).StartingWhen(Ready.Checked("reader 2 is everywhere")));
    }

    static RolloutPlan Along(Change[] changes, params PathStep[] steps) => RolloutPlan.For("p").Changing(changes)
        .Through([.. steps, Stage.Named("all").ToEveryone()])
        .RollingBackBy(Undo.Redeploy(Writer).Within(5.Minutes())).OwnedBy(Role.OnCall).Touching(Critical.Payments);
}
