using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>What stages and plans say of whom they expose, where, how fast and when.</summary>
static partial class AnySource
{
    static readonly Term Router = Say.Make("Control", "Control.Router", "name", Say.Text("mesh")).And(
        "Delivering", "", Say.Each(
            "ExposureUnit", [Say.Member("ExposureUnit", "ExposureUnit.Traffic"), Say.Member("ExposureUnit", "ExposureUnit.Sessions")], isTaken: false));

    static readonly Gen<Term> Audiences =
        from name in Gen.Elements("Internal", "Beta", "RandomSample")
        from sized in Gen.Choose(0, 3)
        from size in Gen.Choose(1, 400)
        from drawn in Gen.Elements("", "Nested", "DrawnAnew")
        let audience = Say.Member("Audience", "Audience." + name)
        let users = Say.Number(size).To("Population", "Users", "")
        let known = sized switch
        {
            0 => audience.And("Of", "size", users),
            1 => audience.And("Of", "size of", users, Say.Number(400).To("Population", "Users", "")),
            2 => audience.And("StickyBy", "key", Say.Text("account")).And("Stratified", "by", Say.Text("country")),
            _ => audience,
        }
        select drawn.Length == 0 ? known : known.And(drawn, "");

    static readonly Gen<Term> Paces =
        from count in Gen.Choose(1, 9)
        from time in Times
        from healthy in Maybe
        let pace = Say.Make(
            "Pace", "Pace.Of", "count unit per", Say.Number(count), Say.Member("ExposureUnit", "ExposureUnit.Hosts"), time)
        select healthy ? pace.And("KeepingHealthy", "minimum", Say.Number(80).To("Ratio", "Percent", "")) : pace;

    static readonly Gen<Term> Peaks =
        from hour in Gen.Choose(1, 9)
        from weekly in Maybe
        let from_ = Say.Make("LocalTime", "new LocalTime", "hour minute", Say.Number(hour), Say.Number(30))
        let to = Say.Make("LocalTime", "new LocalTime", "hour minute", Say.Number(hour + 10), Say.Number(0))
        let zone = Say.Text("Europe/Berlin")
        select weekly
            ? Say.Make("Peak", "Peak.Weekly", "day from to zone", Say.Member("IsoDayOfWeek", "IsoDayOfWeek.Friday"), from_, to, zone)
            : Say.Make("Peak", "Peak.Daily", "from to zone", from_, to, zone).And("At", "traffic", Say.Number(900).To("RequestRate", "RequestsPerSecond", ""));

    static readonly Gen<Term> Approvals =
        from role in Roles
        from time in Times
        from then in Thens
        select Say.Make("Approval", "Approval.By", "role", role).And("Within", "time", time).And("Quorum", "people", Say.Number(2))
            .And("IfExpired", "then", then).And("AfterEvidence", "").And("VoidWhenEvidenceChanges", "");

    static Gen<Term> Thens => Gen.Elements("RollBack", "Contain", "StepBack", "Advance").Select(name => Say.Member("Then", "Then." + name));

    /// <summary>What a stage says beside its evidence; most say little of it.</summary>
    static Gen<Func<Term, Term>[]> StageVerbs =>
        from isBrief in Gen.Choose(0, 2)
        from names in Gen.SubListOf("a", "b", "c").Where(list => list.Count > 0)
        from isRing in Gen.Choose(0, 5)
        from time in Times
        from then in Thens
        from pace in Paces
        from peak in Peaks
        from approval in Approvals
        let segments = names.Select(name => SegmentOf(isRing == 0 ? "Ring" : "Region", name)).ToArray()
        from verbs in Gen.SubListOf<Func<Term, Term>>(
            stage => stage.And("In", "", Say.Each("Segment", segments, isTaken: false)),
            stage => stage.And("Including", "", Say.Each("Variant", [VariantOf("arm64"), VariantOf("x64")], isTaken: false)),
            stage => stage.And("SuppressingSideEffects", "how", Say.Text("mails go to a sink")),
            stage => stage.And("SwitchingFrom", "old to", Say.Text("blue"), Say.Text("green")),
            stage => stage.And("SettlingFor", "time", time),
            stage => stage.And("EndingWithin", "limit", time),
            stage => stage.And("IfUndecided", "after then", time, then),
            stage => stage.And("Paced", "pace", pace),
            stage => stage.And("CoveringPeak", "peak", peak),
            stage => stage.And("ApprovedBy", "approval", approval))
        select isBrief == 0 ? verbs.ToArray() : [];

    static Gen<Func<Term, Term>[]> PlanVerbs =>
        from isBrief in Maybe
        from carries in Maybe
        from pace in Paces
        from peak in Peaks
        let all = new[] { "a", "b", "c" }.Select(name => SegmentOf("Region", name)).Select(
            segment => carries ? segment.And("Carrying", "share", Say.Number(30).To("Ratio", "Percent", "")) : segment)
        from verbs in Gen.SubListOf<Func<Term, Term>>(
            plan => plan.And("MeasuringExposureBy", "share", Metric("Ratio", "exposed", 0)),
            plan => plan.And("Across", "", Say.Each("Segment", all, isTaken: false)),
            plan => plan.And("RunningOn", "", Say.Each("Variant", [VariantOf("arm64"), VariantOf("x64")], isTaken: false)),
            plan => plan.And("HoldingOut", "exposure", Say.Number(1).To("Exposure", "PercentOfUsers", "")),
            plan => plan.And("EndingBelowEveryone", "because", Say.Text("a holdout stays")),
            plan => plan.And("Paced", "pace", pace),
            plan => plan.And("Peaking", "", Say.Each("Peak", [peak], isTaken: false)),
            plan => plan.And("CostingAtMost", "limit", Say.Number(900).To("Money", "Euros", "")),
            plan => plan.And("KeepingHeadroom", "share", Say.Number(30).To("Ratio", "Percent", "")),
            plan => plan.And("GrowingTo", "traffic", Say.Number(900).To("RequestRate", "RequestsPerSecond", "")))
        select isBrief ? [] : verbs.ToArray();

    static Term Point(int place)
    {
        var point = Say.Make("PointOfNoReturn", "PointOfNoReturn.Because", "reason", Say.Text("it cannot be undone"));
        return place switch
        {
            1 => point.And("AtProgress", "share", Say.Number(40).To("Ratio", "Percent", "")),
            2 => point.And("AtInstant", "instant", Say.Make(
                "Instant", "Instant.FromUtc", "year monthOfYear dayOfMonth hourOfDay minuteOfHour", Say.Number(2026), Say.Number(5), Say.Number(1), Say.Number(8), Say.Number(0))),
            _ => point,
        };
    }

    static Term SegmentOf(string kind, string name) => Say.Make("Segment", kind + ".Named", "name", Say.Text(name));

    static Term VariantOf(string name) => Say.Make("Variant", "Variant.Named", "name", Say.Text(name));
}
