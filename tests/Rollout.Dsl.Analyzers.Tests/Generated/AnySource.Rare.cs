using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>Plans in which several things have to come together before a rule speaks: more than chance brings about in some thousand plans.</summary>
static partial class AnySource
{
    static Term Failed => Metric("Ratio", "failed", 0).And("ShowingHarmTo", "whom", Say.Member("Harmed", "Harmed.Users"));

    static Term Healthy => new Comparison(Failed, "<", Say.Number(1).To("Ratio", "Percent", ""));

    static Term Code => Web(Say.Text("latest"));

    static Gen<Term> Rare =>
        from number in Gen.Choose(1, 3)
        from isTouching in Maybe
        from which in Gen.Choose(0, 7)
        let payments = Say.Each("Touched", [Say.Member("Touched", "Critical.Payments")], isTaken: false)
        let plan = which switch
        {
            0 => Along(Code, Judged("dark").To("Stage", "Dark", "").And("AdvanceWhen", "", Say.Each("Condition", [Healthy])), In("a"), Everyone)
                .And("Across", "", Say.Each("Segment", [SegmentOf("Region", "a"), SegmentOf("Region", "b")], isTaken: false)),
            7 => Along(
                Named("Infrastructure", "kernel"), Share("some", "Users", number),
                Judged("rest").To("Stage", "To", "", Say.Each("Segment", [SegmentOf("Region", "a"), SegmentOf("Region", "b")], isTaken: false))),
            1 => Along(Code, Share("some", "Requests", number).And("AdvanceWhen", "", Say.Each("Condition", [Healthy])), Everyone),
            2 => Along(Code, Share("some", "Users", number), Share("more", "Users", number + 4).And("ObserveFor", "window", Hours(number + 1)).And("EndingWithin", "limit", Hours(number)), Everyone),
            3 => Along(Code, Share("some", "Users", number), Everyone.And("ApprovedBy", "role within", Say.Member("Role", "Role.Product"), Say.Number(40 + number).To("Duration", "Days", ""))),
            4 => Along(Code, [.. Enumerable.Range(1, 8).Select(share => Share("stage " + share, "Users", share)), Everyone]),
            5 => Along(Named("Flag", "FLAG"), [.. Enumerable.Range(1, 3).Select(share => Share("stage " + share, "Users", share * number)), Everyone])
                .And("Routine", "because", Say.Text("small")),
            _ => Along(
                Named("Infrastructure", "kernel"), Judged("some").To("Stage", "To", "exposure", Say.Number(number + 1).To("Exposure", "HostsOf", "of", Say.Number(40))), Everyone),
        }
        select isTouching ? plan.And("Touching", "", payments) : plan;

    static Term Everyone => Judged("all").To("Stage", "ToEveryone", "");

    static Term Judged(string name) => Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name(name));

    static Term Share(string name, string of, int share) => Judged(name).To("Stage", "To", "exposure", Say.Number(share).To("Exposure", "PercentOf" + of, ""));

    static Term In(string region) => Judged(region).To("Stage", "To", "", Say.Each("Segment", [SegmentOf("Region", region)], isTaken: false));

    static Term Hours(int hours) => Say.Number(hours).To("Duration", "Hours", "");

    static Term Along(Term change, params Term[] path) => Say.Make("PlanWithoutChanges", "RolloutPlan.For", "name", Say.Name("plan"))
        .To("PlanWithoutStages", "Changing", "", Say.Each("Change", [change]))
        .To("PlanWithoutRollback", "Through", "", Say.Each("PathStep", path))
        .To("RolloutPlan", "RollingBackBy", "", Say.Each("RollbackStep", [Run(change).And("Within", "bound", Hours(1))]));
}
