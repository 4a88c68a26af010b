using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>Plans whose conditions all read the same few metrics, for the rules over everything that a plan is judged by.</content>
static partial class AnySource
{
    /// <summary>What stops the plan of the most careful author: each kind of harm by itself, the worst region and what others use too.</summary>
    static Term[] Brakes =>
    [
        Brake,
        Share(Harming("Users", "complaints"), ">", 5).And("InEachRegion", ""),
        Share(Harming("Business", "lost orders"), ">", 5),
        Share(Harming("System", "load").And("Watching", "", Say.Each("Component", [Component], isTaken: false)), ">", 90),
    ];

    static Gen<Term> Watched =>
        from change in WatchedChange
        from evidence in WatchedEvidence
        from shares in Gen.SubListOf(1, 5, 20).Where(list => list.Count > 0)
        from picks in Gen.ArrayOf(Gen.Choose(0, 5), shares.Count)
        from hours in Gen.ArrayOf(Gen.Elements(0, 1, 2, 48), shares.Count)
        from last in Gen.Choose(0, 2)
        from stops in Gen.Choose(0, 2)
        from verbs in Gen.SubListOf("Touching", "Sharing", "Fearing", "Across", "Peaking", "StartingWhen", "Announcing", "OwnedBy")
        let stages = shares.OrderBy(share => share).Select((share, index) =>
            Observed(WatchedStage("at " + share).To("Stage", "To", "exposure", Say.Number(share).To("Exposure", "PercentOfUsers", "")), hours[index])
                .And("AdvanceWhen", "", Say.Each("Condition", [evidence.Gates[picks[index] % evidence.Gates.Length]])))
        let all = WatchedStage("all").To("Stage", "ToEveryone", "")
        let ended = last switch
        {
            0 => all.And("RollBackWhen", "", Say.Each("Condition", [evidence.Stop])),
            1 => Observed(all, 48).And("AdvanceWhen", "", Say.Each("Condition", evidence.Gates)),
            _ => all,
        }
        let plan = Say.Make("PlanWithoutChanges", "RolloutPlan.For", "name", Say.Name("plan"))
            .To("PlanWithoutStages", "Changing", "", Say.Each("Change", [change]))
            .To("PlanWithoutRollback", "Through", "", Say.Each("PathStep", stages.Append(ended)))
            .To("RolloutPlan", "RollingBackBy", "", Say.Each("RollbackStep", [Run(change)]))
        select (stops == 0 ? verbs : verbs.Append("StopLoss")).Aggregate(plan, (said, verb) => Watching(said, verb, evidence.Stop));

    static Gen<Term> WatchedChange =>
        from kind in Gen.Elements("Model", "SecurityPolicy", "Credential", "Infrastructure", "Data")
        from what in Gen.Choose(0, 5)
        let change = kind == "Model" ? Say.Make("ModelChange", "Change.Model", "name from to", Say.Name("model"), Say.Text("1"), Say.Text("2")) : Named(kind, "part")
        let target = Say.Make("Target", "Target.Of", "what selector", Say.Text("hosts"), Say.Text("role=web"))
        select what switch
        {
            0 => change.And("SignedBy", "check", Say.Text("cosign")),
            1 => change.And("On", "", Say.Each("Target", [target.And("Critical", "")], isTaken: false)),
            2 or 3 => change.And("On", "", Say.Each("Target", [target.And("Caching", "life", Say.Number(9).To("Duration", "Hours", ""))], isTaken: false)),
            _ => change.And("LoadBearing", ""),
        };

    static Gen<(Term[] Gates, Term Stop)> WatchedEvidence =>
        from ratio in Told(Metric("Ratio", "errors", 0))
        from kind in Gen.Choose(0, 4)
        from baseline in Gen.Elements("Baseline.Control", "Baseline.Holdout", "Baseline.Before")
        select kind == 0
            ? (new Term[] { Relative(ratio, "<", 1, baseline), Relative(ratio, "<", 2, baseline) }, (Term)Relative(ratio, ">", 3, baseline))
            : ([Share(ratio, "<", 1), Share(ratio, "<", 2), Share(ratio, "<", 3)], Share(ratio, ">", 5));

    static Gen<Term> Told(Term metric) =>
        from harm in Gen.Elements("Users", "System", "Business", "Security", "Cost")
        from query in Gen.Elements("sum(rate(errors[5m]))", "sum(rate(errors[5m])) or vector(0)")
        from verbs in Gen.SubListOf("ShowingHarmTo", "QueriedBy", "LaggingBy", "SampledEvery")
        from rare in Gen.Elements("", "", "", "Synthetic", "PerRegion", "Watching", "LabelledBy")
        select (rare.Length == 0 ? verbs : verbs.Append(rare)).Aggregate(metric, (all, verb) => verb switch
        {
            "ShowingHarmTo" => all.And(verb, "whom", Say.Member("Harmed", "Harmed." + harm)),
            "QueriedBy" => all.And(verb, "query", Say.Text(query)),
            "LaggingBy" => all.And(verb, "time", Say.Number(30).To("Duration", "Minutes", "")),
            "SampledEvery" => all.And(verb, "time", Say.Number(1).To("Duration", "Hours", "")),
            "Watching" => all.And(verb, "", Say.Each("Component", [Component], isTaken: false)),
            "LabelledBy" => all.And(verb, "releaseLabel", Say.Text("release")),
            _ => all.And(verb, ""),
        });

    static Term Harming(string whom, string name) => Metric("Ratio", name, 0).And("ShowingHarmTo", "whom", Say.Member("Harmed", "Harmed." + whom));

    static Term Watching(Term plan, string verb, Term stop) => verb switch
    {
        "Touching" => plan.And(verb, "", Say.Each("Touched", [Say.Member("Touched", "Critical.Payments")], isTaken: false)),
        "Sharing" => plan.And(verb, "", Say.Each("Component", [Component], isTaken: false)),
        "Fearing" => plan.And(verb, "failure seenBy atLeast", Say.Text("double charge"), Metric("Count", "doubles", 0), Say.Number(1).To("Ratio", "Percent", "")),
        "Across" => plan.And(verb, "", Say.Each("Segment", [SegmentOf("Region", "a"), SegmentOf("Region", "b")], isTaken: false)),
        "Peaking" => plan.And(verb, "", Say.Each("Peak", [Daily], isTaken: false)),
        "StartingWhen" => plan.And(verb, "", Say.Each("Ready", [Say.Make("Ready", "Ready.NoIncident", "")], isTaken: false)),
        "Announcing" => plan.And(verb, "", Say.Each("Announcement", [Say.Make("Announcement", "Announce.Starts", "to", Say.Text("#ops"))], isTaken: false)),
        "OwnedBy" => plan.And(verb, "owner", Say.Member("Role", "Role.OnCall")),
        _ => plan.And(verb, "", Say.Each("StopLoss", [stop])),
    };

    static Term Daily => Say.Make(
        "Peak",
        "Peak.Daily",
        "from to zone",
        Say.Make("LocalTime", "new LocalTime", "hour minute", Say.Number(8), Say.Number(0)),
        Say.Make("LocalTime", "new LocalTime", "hour minute", Say.Number(10), Say.Number(0)),
        Say.Text("Europe/Berlin"));

    static Term WatchedStage(string name) => Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name(name));

    static Term Observed(Term stage, int hours) => hours == 0 ? stage : stage.And("ObserveFor", "window", Say.Number(hours).To("Duration", "Hours", ""));

    static Comparison Share(Term metric, string sign, int percent) => new Comparison(metric, sign, Say.Number(percent).To("Ratio", "Percent", ""));

    static Comparison Relative(Term metric, string sign, int times, string baseline) =>
        new Comparison(metric, sign, Say.Number(times).To("BaselineLimit", "Times", "baseline", Say.Member("Baseline", baseline)));
}
