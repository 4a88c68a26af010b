using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>Plans as data, careless and careful, wide enough to trigger every rule.</summary>
static partial class AnySource
{
    static readonly Gen<bool> Maybe = Gen.Elements(false, true);

    static readonly Gen<Term> Roles = Gen.Elements(
        Say.Member("Role", "Role.OnCall"), Say.Member("Role", "Role.Product"), Say.Member("Role", "Role.Management"),
        Say.Make("Role", "Role.Named", "name", Say.Text("release board")));

    static readonly Gen<Term> Times =
        from number in Gen.Choose(1, 9)
        from unit in Gen.Elements("Seconds", "Minutes", "Hours", "Days")
        from plain in Gen.Choose(0, 4)
        select plain == 0
            ? Say.Make("Duration", "Duration.From" + unit, unit.ToLowerInvariant(), Say.Number(number))
            : Say.Number(number).To("Duration", unit, "");

    static readonly Gen<Term> Dates =
        from day in Gen.Choose(1, 28)
        select Say.Make("LocalDate", "new LocalDate", "year month day", Say.Number(2026), Say.Number(5), Say.Number(day));

    static readonly Gen<Term> Opens =
        from date in Dates
        from role in Roles
        from isDated in Gen.Elements(true, false)
        select isDated ? Say.Make("Open", "Open.Until", "date by", date, role) : Say.Make("Open", "Open.Undecided", "by", role);

    /// <summary>Accepts what may be found there or may not, explained or not.</summary>
    static Gen<Func<Term, Term>> Accepting =>
        from rule in Gen.Elements("ROL2001", "ROL2002", "ROL3002", "ROL4002", "ROL5001", "ROL9999")
        from because in Gen.Elements("three users in all", "three users in all", "as discussed")
        from date in Dates
        from role in Roles
        from open in Opens
        from isOpen in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (Func<Term, Term>)(term => isOpen
            ? term.And("Accepting", "rule because until", Say.Text(rule), Say.Text(because), open)
            : term.And("Accepting", "rule because until by", Say.Text(rule), Say.Text(because), date, role));

    static readonly Term Window = Say.Make(
            "ReleaseWindow", "ReleaseWindow.On", "first rest", Say.Member("IsoDayOfWeek", "IsoDayOfWeek.Monday"), Say.Member("IsoDayOfWeek", "IsoDayOfWeek.Tuesday"))
        .And("From", "time", Say.Make("LocalTime", "new LocalTime", "hour minute", Say.Number(9), Say.Number(0)))
        .And("In", "zone", Say.Text("Europe/Berlin"));

    static readonly Gen<Term> Exposures =
        from share in Gen.Choose(1, 100)
        from half in Gen.Choose(0, 5)
        from of in Gen.Elements("Traffic", "Traffic", "Traffic", "Users", "Records", "Devices", "Sessions", "Tenants", "Hosts", "Of")
        select (of, half) switch
        {
            ("Hosts", < 3) => Say.Number((share % 8) + 1).To("Exposure", "HostsOf", "of", Say.Number(8))
                .And("Reaching", "reach", Say.Number(share).To("Exposure", "PercentOfTraffic", "")),
            ("Of", _) => Say.Make(
                "Exposure", "Exposure.Of", "part of", Say.Number(share).To("Population", "Users", ""), Say.Number(500).To("Population", "Users", "")),
            ("Hosts", _) => Say.Make("Exposure", "Exposure.OfHosts", "hosts of", Say.Number((share % 8) + 1), Say.Number(8)),
            (_, 0) => new Literal("double", $"{share - 1}.5").To("Exposure", "PercentOf" + of, ""),
            (_, 1) => Say.Make("Exposure", "Exposure.Of" + of, "share", Say.Number(share).To("Ratio", "Percent", "")),
            _ => Say.Number(share).To("Exposure", "PercentOf" + of, ""),
        };

    static readonly Gen<Term> Thresholds =
        from kind in Gen.Choose(0, 6)
        from sign in Gen.Elements("<", ">")
        from limit in Gen.Choose(1, 4)
        from name in Gen.Elements("errors", "timeouts")
        from shows in Gen.Choose(0, 3)
        from quantile in Gen.Elements("P50", "P99", "P999")
        select kind switch
        {
            0 => Metric("Count", name, shows).To("Condition", "StaysAtZero", ""),
            1 => new Comparison(Metric("Count", name, shows), sign, Say.Number(limit).To("Count", "Events", "")),
            2 => new Comparison(
                Metric("Latency", name, shows).Part("LatencyQuantile", quantile), sign, Say.Number(limit * 100).To("Duration", "Milliseconds", "")),
            3 => Web(Say.Text("2.0")).To("Condition", "IsOnEveryTarget", ""),
            _ => new Comparison(Metric("Ratio", name, shows), sign, Say.Number(limit).To("Ratio", "Percent", "")),
        };

    static readonly Gen<Term> Measures =
        from kind in Gen.Choose(0, 11)
        from sign in Gen.Elements("<", ">")
        from limit in Gen.Choose(1, 4)
        from baseline in Gen.Elements("Baseline.Control", "Baseline.Before")
        select kind switch
        {
            0 => new Comparison(Metric("Rate", "orders", 0).And("SampledEvery", "time", Say.Number(limit).To("Duration", "Seconds", "")), sign, Say.Number(limit).To("Rate", "PerMinute", "")),
            1 => new Comparison(
                Say.Make("GaugeMetric", "Metric.Gauge", "name unit", Say.Text("queue"), Say.Text("jobs")).And("Leading", ""), sign, Say.Number(limit).To("Level", "Of", "unit", Say.Text("jobs"))),
            2 => new Comparison(Metric("Age", "lag", 0).And("PerRegion", ""), sign, Say.Number(limit).To("Duration", "Seconds", "")),
            3 => new Comparison(
                Say.Make("CostMetric", "Metric.Cost", "name currency per", Say.Text("cost"), Say.Text("EUR"), Say.Text("request")), sign, Say.Number(limit).To("Money", "Euros", "")),
            4 => Metric("Count", "calls", 0).And("RetriedAtMost", "retries", Say.Number(limit)).To("Condition", "ExercisedAtLeast", "events", Say.Number(limit).To("Count", "Events", "")),
            5 => new Comparison(
                Metric("Ratio", "errors", 0), sign, Say.Number(limit).To("BaselineLimit", "Times", "baseline", Say.Member("Baseline", baseline))),
            6 => Say.Make("ErrorBudget", "ErrorBudget.Of", "name objective over", Say.Text("availability"), Say.Number(99).To("Ratio", "Percent", ""), Say.Number(30).To("Duration", "Days", ""))
                .To("Condition", "BurnsFasterThan", "factor over and", Say.Number(limit).To("Factor", "Times", ""), Say.Number(2).To("Duration", "Hours", ""), Say.Number(5).To("Duration", "Minutes", "")),
            7 => Say.Member("Condition", "Condition.NoIncident"),
            9 => Say.Make("Condition", "Condition.JudgedBy", "judge", JudgeOf(limit)),
            8 => Metric("Ratio", "errors", 0).To("Condition", "IsBetween", "low high", Say.Number(0).To("Ratio", "Percent", ""), Say.Number(100).To("Ratio", "Percent", "")),
            _ => new Comparison(Metric("Ratio", "errors", 0).And("ObserveOnly", ""), sign, Say.Number(limit).To("Ratio", "Percent", "")),
        };

    static Term JudgeOf(int habits)
    {
        var judge = Say.Make("Judge", "Judge.Named", "name", Say.Text("kayenta"));
        var blind = habits > 2 ? judge.And("PassesWithoutData", "") : judge;
        return habits % 2 == 0 ? blind.And("DecidesOnEstimate", "") : blind;
    }

    static Term Imported(int how)
    {
        var import = Say.Make("Import", "Import.From", "engine", Say.Text("argo"));
        return how switch
        {
            0 => import.And("RollbackWaitsForApproval", "").And("WindowsStopRollback", ""),
            1 => import.And("JudgedBy", "judge", JudgeOf(4)),
            _ => import,
        };
    }

    static readonly Gen<Term> Conditions =
        from kind in Gen.Choose(0, 15)
        from threshold in Thresholds
        from measure in Measures
        from time in Times
        select kind switch
        {
            0 => threshold.And("SustainedFor", "time", time),
            1 => measure.And("InEachRegion", "").And("WithAtLeast", "samples", Say.Number(500).To("Count", "Events", "")),
            2 => Say.Make("Condition", "Condition.AnyOf", "", Say.Each("Condition", [threshold, measure], isTaken: false)),
            3 => Say.Make("Condition", "Condition.AllOf", "", Say.Each("Condition", [measure, threshold], isTaken: false)),
            < 7 => measure,
            _ => threshold,
        };

    static readonly Gen<Term> StopLosses =
        from condition in Conditions
        from halts in Gen.Choose(0, 2)
        select halts == 0 ? Say.Make("StopLoss", "StopLoss.Halting", "condition", condition) : condition;

    /// <summary>What a careful author writes: a gate that contradicts no stop-loss.</summary>
    static readonly Term Gate = new Comparison(Metric("Ratio", "failed", 0), "<", Say.Number(1).To("Ratio", "Percent", ""));

    static readonly Term Brake = new Comparison(Metric("Ratio", "failed", 0), ">", Say.Number(5).To("Ratio", "Percent", ""));

    static readonly Gen<Term> Backups =
        from tested in Gen.Choose(0, 3)
        from date in Dates
        from verbs in Gen.SubListOf("Losing", "RestoredWithin")
        from time in Times
        let backup = Say.Make("Backup", "Backup.Of", "data", Say.Text("contacts"))
        let restored = tested == 0 ? backup : backup.And("RestoreTested", "on", date)
        select verbs.Aggregate(restored, (all, verb) => all.And(verb, verb == "Losing" ? "atMost" : "time", time));

    static readonly Gen<Term> Repairs =
        from backed in Maybe
        from backup in Backups
        from care in Gen.Choose(0, 2)
        from finished in Finished(Say.Make("Repair", "Repair.Run", "command", Say.Text("repair.sh --since {deployed}")), care)
        select backed ? finished.And("From", "backup", backup) : finished;

    public static Gen<Term> Plans { get; } = Gen.Frequency((4, Wide), (1, Watched), (1, WayBackPlans));

    static Gen<Term> Wide =>
        from care in Gen.Choose(0, 3)
        from some in Changes(care)
        from losing in Gen.Choose(0, 2)
        from losses in Losses
        let loses = losing == 0 && care < 2
        let changes = loses ? [.. some, .. losses] : some
        from path in loses ? PathOf(losses, care) : Path(changes, care)
        from undos in Undos(changes, care)
        let joint = Say.Make("PlanWithoutChanges", "RolloutPlan.For", "name", Say.Name("plan"))
            .To("PlanWithoutStages", "Changing", "", Say.Each("Change", changes))
            .To("PlanWithoutRollback", "Through", "", Say.Each("PathStep", path))
        from waives in Gen.Choose(0, 11)
        let begun = waives == 0
            ? joint.To("RolloutPlan", "WithoutRollback", "because", Say.Text("what was sent is sent"))
            : joint.To("RolloutPlan", "RollingBackBy", "", Say.Each("RollbackStep", undos))
        from plan in Verbs(begun, changes, care)
        from isRare in Gen.Choose(0, 19)
        from rare in Rare
        select isRare == 0 ? rare : plan;

    static Term Metric(string kind, string name, int shows)
    {
        var metric = Say.Make(kind + "Metric", "Metric." + kind, "name", Say.Text(name));
        return shows == 1 ? metric.And("ShowingHarmTo", "whom", Say.Member("Harmed", "Harmed.Business")) : metric;
    }

    /// <summary>A step with or without its bound and its owner. A few of them accept a risk.</summary>
    static Gen<Term> Finished(Term step, int care) =>
        from bounded in Gen.Choose(0, 3)
        from time in Times
        from open in Opens
        from owned in Maybe
        from role in Roles
        from accepts in Gen.Choose(0, 14)
        from accepting in Accepting
        let timed = care == 3 || bounded > 1 ? step.And("Within", "bound", time) : bounded == 1 ? step.And("Within", "bound", open) : step
        let taken = owned || care == 3 ? timed.And("By", "role", role) : timed
        select accepts == 0 && care < 3 && step.Type != "Repair" ? accepting(taken) : taken;

    static Gen<Term[]> Path(Term[] changes, int care) =>
        from count in Gen.Choose(1, 4)
        from alike in Gen.Choose(0, 2)
        from template in Stage(care)
        from places in Gen.ArrayOf(Gen.Choose(-1, count - 1), changes.Length)
        from stages in Gen.CollectToArray(Enumerable.Range(0, count), index => AnyStageOf(index, alike == 0 ? template : null, care))
        from point in Gen.Choose(-2, count - 1)
        from back in Gen.Choose(0, 12)
        select WithPoint([.. stages.Select((stage, index) => Applying(
            index > back ? SteppingBack(stage, back) : stage, changes.Where((_, at) => places[at] == index).ToArray()))], point).ToArray();

    static Term SteppingBack(Term stage, int index) =>
        stage.And("StepBackWhen", "", Say.Each("Condition", [Gate])).And("StepBackTo", "stage", Say.Name("stage " + index));

    static Term Applying(Term stage, Term[] changes) => changes.Length == 0 ? stage : stage.And("Applying", "", Say.Each("Change", changes));

    static IEnumerable<Term> WithPoint(Term[] stages, int point)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            if (i == point)
                yield return Point(point);
            yield return stages[i];
        }
    }

    /// <summary>A stage of its own, or one that differs from the others in its name and its share only.</summary>
    static Gen<Term> AnyStageOf(int index, Term? template, int care) =>
        from own in Stage(care)
        from share in Gen.Choose(1, 30)
        select (template ?? own).WithLeaves((_, leaf) => leaf switch
        {
            Literal { IsName: true } => Say.Name("stage " + index),
            Literal { Type: "int", Text: "33" } => Say.Number(share + (index * 10)),
            _ => leaf,
        });

    static Gen<Term> Stage(int care) =>
        from exposure in Exposures
        from pattern in Gen.Choose(0, 14)
        from verbs in Gen.SubListOf("ObserveFor", "StayFor", "AdvanceWhen", "RollBackWhen", "StepBackWhen", "ContainWhen", "HoldWhen", "StopLoss", "ApprovedBy")
        from kept in Gen.Choose(0, 2)
        from contents in Gen.ArrayOf(VerbContent, 9)
        from audience in Audiences
        from more in StageVerbs
        from accepts in Gen.Choose(0, 9)
        from accepting in Accepting
        let stage = (care == 3 ? [] : more).Aggregate(
            Begun(Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name("stage")), exposure, audience, pattern), (all, say) => say(all))
        let said = verbs.Where(verb => care < 2 || verb is "ObserveFor" or "ApprovedBy" || (care == 2 && kept == 0))
            .Select((verb, index) => (verb, contents[index]))
            .Aggregate(stage, (all, item) => Verb(all, item.verb, item.Item2))
        let accepted = accepts == 0 && care < 3 ? accepting(said) : said
        select care >= 2 ? accepted.And("AdvanceWhen", "", Say.Each("Condition", [Gate])) : accepted;

    static Gen<(Term Time, Term[] Conditions, Term[] StopLosses, Term Role)> VerbContent =>
        from time in Times
        from count in Gen.Choose(1, 3)
        from conditions in Gen.ArrayOf(Conditions, count)
        from stopLosses in Gen.ArrayOf(StopLosses, count)
        from role in Roles
        select (time, conditions, stopLosses, role);

    static Term Begun(Term stage, Term exposure, Term audience, int pattern) => pattern switch
    {
        0 => stage.To("Stage", "DryRun", "exposure", exposure),
        1 => stage.To("Stage", "ToEveryone", ""),
        2 => stage.To("Stage", "To", "exposure audience", exposure, audience),
        3 => stage.To("Stage", "Shadow", "exposure", exposure),
        4 => stage.To("Stage", "Dark", ""),
        5 => stage.To("Stage", "InStaging", "environment", Say.Text("pre-production")),
        6 => stage.To("Stage", "Draining", "exposure", exposure),
        < 11 => stage.To("Stage", "To", "exposure", Say.Number(33).To("Exposure", "PercentOfTraffic", "")),
        _ => stage.To("Stage", "To", "exposure", exposure),
    };

    static Term Verb(Term stage, string verb, (Term Time, Term[] Conditions, Term[] StopLosses, Term Role) content) => verb switch
    {
        "ObserveFor" => stage.And(verb, "window", content.Time),
        "StayFor" => stage.And(verb, "time without", content.Time, Say.Member("Without", "Without.Incident")),
        "StopLoss" => stage.And(verb, "", Say.Each("StopLoss", content.StopLosses)),
        "ApprovedBy" => stage.And(verb, "role within", content.Role, content.Time),
        _ => stage.And(verb, "", Say.Each("Condition", content.Conditions)),
    };

    static Gen<Term[]> Undos(Term[] changes, int care) =>
        from subset in Gen.SubListOf(changes)
        from steps in Gen.CollectToArray(care == 3 ? changes : subset.DefaultIfEmpty(changes[0]), change =>
            from runs in Gen.Choose(0, 4)
            from asks in Gen.Choose(0, 4)
            from recovering in Recovering(change)
            from detailed in Detailed(runs switch { 0 => Run(change), 1 when care < 3 => recovering, _ => Fitting(change) })
            from finished in Finished(detailed, care)
            select asks == 0 ? finished.And("Asking", "question", Say.Text("is it needed?")) : finished)
        select steps;

    static Term Run(Term change) => Say.Make("RollbackStep", "Undo.Run", "command undoing", Say.Text("undo.sh {stage}"), change);

    static Term Fitting(Term change) => change.Type switch
    {
        "FlagChange" => Say.Make("RollbackStep", "Undo.TurnOff", "flag", change),
        "CodeChange" => Say.Make("RollbackStep", "Undo.Redeploy", "code", change),
        "ConfigChange" => Say.Make("RollbackStep", "Undo.TurnBack", "config", change),
        "SchemaChange" when change is not Call { Name: "OneWay" } => Say.Make("RollbackStep", "Undo.MigrateDown", "schema", change),
        "DataChange" when change is Call { Name: "RepairableBy" } => Say.Make("RollbackStep", "Undo.Repair", "change", change),
        _ => Run(change),
    };

    /// <summary>What a careful author says in any case, and what such an author leaves out because it asks for more than chance gives.</summary>
    static readonly string[] Careful = ["Rehearsed", "GoingBackTogether", "Starting", "After", "EndingBelowEveryone", "Removing"];

    static readonly string[] Careless = ["ExposedBy", "Touching", "StopLoss", "ContainingBy", "RepairingForwardBy", "FinishingWithin", "Freezing", "ImportedFrom"];

    static Term Incident => Say.Make("Emergency", "Emergency.For", "incident", Say.Text("INC-1"));

    static Gen<Term> Verbs(Term plan, Term[] changes, int care) =>
        from verbs in Gen.SubListOf(
            "ExposedBy", "Touching", "Touching", "Expecting", "StopLoss", "OwnedBy", "Authority", "Announcing", "Informing", "ContainingBy", "RepairingForwardBy",
            "Routine", "Rehearsed", "Fearing", "GoingBackTogether", "MonitoredThrough", "AnnouncedThrough", "Sharing", "DecidingWithin", "AgreedBy", "Obliging",
            "StartingWhen", "Starting", "Advancing", "Frozen", "FinishingWithin", "After", "Freezing", "InEmergency", "ImportedFrom")
        from content in VerbContent
        from contained in Containing
        from containment in Finished(contained, care)
        from announcement in Announcements
        from rehearsal in Rehearsals
        from obligation in Obligations
        from pause in Finished(
            Say.Make("ContainmentStep", "Contain.Pause", "job", Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))), care)
        from repair in Repairs
        from date in Dates
        from critical in Gen.Elements("Critical.Payments", "Critical.SignIn", "Sensitive.PersonalData")
        from outer in Gen.Choose(0, 2)
        from traffic in Gen.Elements(1, 500)
        from more in PlanVerbs
        from accepts in Gen.Choose(0, 9)
        from accepting in Accepting
        let all = care == 3 ? verbs.Except(Careless).Except(Careful).Concat(Careful) : verbs.Distinct()
        let said = all.Aggregate((care == 3 ? [] : more).Aggregate(plan, (all, say) => say(all)), (begun, verb) => verb switch
        {
            "ExposedBy" when outer == 0 => begun.And(verb, "control", Router),
            "ExposedBy" => begun.And(verb, "flag", Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))),
            "Touching" => begun.And(verb, "", Say.Each(
                "Touched", [Say.Member("Touched", critical), Say.Make("Touched", "Sensitive.Named", "name", Say.Text("health"))], isTaken: false)),
            "Expecting" => begun.And(verb, "traffic", Say.Number(traffic).To("RequestRate", "RequestsPerSecond", "")),
            "StopLoss" => begun.And(verb, "", Say.Each("StopLoss", content.StopLosses)),
            "OwnedBy" or "Rehearsed" when care < 2 && outer == 0 => begun.And(verb, verb == "OwnedBy" ? "owner" : "rehearsal", Say.Make("Open", "Open.Undecided", "by", content.Role)),
            "OwnedBy" => begun.And(verb, "owner", content.Role),
            "Authority" => begun.And(verb, "", Say.Each(
                "Grant", Granted(content.Role, care, outer), isTaken: false)),
            "Announcing" => begun.And(verb, "", Say.Each(
                "Announcement", [Say.Make("Announcement", "Announce.Rollbacks", "to", Say.Text("#incidents")).And("Within", "time", content.Time), announcement], isTaken: false)),
            "MonitoredThrough" or "AnnouncedThrough" or "Sharing" => begun.And(verb, "", Say.Each("Component", [Component], isTaken: false)),
            "DecidingWithin" => begun.And(verb, "time", content.Time),
            "AgreedBy" => begun.And(verb, "role fingerprint on", content.Role, Say.Text(new string('a', 64)), date),
            "Obliging" => begun.And(verb, "", Say.Each("Obligation", [obligation, Say.Make("Obligation", "Obligation.Review", "")], isTaken: false)),
            "Informing" => begun.And(verb, "", Say.Each("Role", [content.Role], isTaken: false)),
            "ContainingBy" => begun.And(verb, "", Say.Each("ContainmentStep", [containment, pause], isTaken: false)),
            "RepairingForwardBy" => begun.And(verb, "", Say.Each("Repair", [repair], isTaken: false)),
            "Fearing" => begun.And(verb, "failure seenBy", Say.Text("slow pages"), content.Conditions[0])
                .And(verb, "failure seenBy atLeast", Say.Text("double charge"), Metric("Count", "doubles", 0), Say.Number(1).To("Ratio", "Percent", "")),
            "GoingBackTogether" => changes is [var one, var other, ..] ? begun.And(verb, "first second", one, other) : begun,
            "StartingWhen" => begun.And(verb, "", Say.Each("Ready", [
                Say.Make("Ready", "Ready.NoIncident", ""), Say.Make("Ready", "Ready.Checked", "what", Say.Text("image signature")),
                Say.Make("Ready", "Ready.AcknowledgedBy", "role", content.Role)], isTaken: false)),
            "Starting" or "Advancing" => begun.And(verb, "", Say.Each("ReleaseWindow", [Window], isTaken: false)),
            "Frozen" => begun.And(verb, "", Say.Each("Freeze", [
                Say.Make("FreezeWithoutEnd", "Freeze.From", "date", date).To("Freeze", "To", "date", date).And("In", "zone", Say.Text("Europe/Berlin"))])),
            "FinishingWithin" => begun.And(verb, "time", content.Time),
            "After" => begun.And(verb, "otherPlan", Say.Text("another plan")).And("NeverDuring", "otherPlan", Say.Text("a third plan"))
                .And("Exclusive", "target", Say.Text("database")),
            "Freezing" => begun.And(verb, "", Say.Each("Actor", [Say.Make("Actor", "Actor.Autoscaler", "name", Say.Text("pods"))], isTaken: false))
                .And("SharedWith", "", Say.Each("Actor", [Say.Make("Actor", "Actor.AutoUpdate", "name", Say.Text("nodes"))], isTaken: false)),
            "ImportedFrom" => begun.And(verb, "import", Imported(outer)),
            "InEmergency" => begun.And(verb, "emergency", outer == 0 && care < 3 ? Incident : Incident.And("Until", "date", date).And("ReviewedBy", "role on", content.Role, date)),
            "EndingBelowEveryone" => begun.And(verb, "because", Say.Text("the rest follows later")),
            "Removing" => begun.And("Obliging", "", Say.Each(
                "Obligation", [Say.Make("Obligation", "Obligation.Remove", "what", Say.Text("the flag")).And("By", "role", content.Role)], isTaken: false)),
            "Routine" => begun.And(verb, "because", Say.Text("small")),
            "Rehearsed" when care == 3 => begun.And(verb, "rehearsal", Say.Make("Rehearsal", "Rehearsal.On", "date", date).And("By", "role", content.Role)),
            _ => begun.And(verb, "rehearsal", rehearsal.And("Taking", "time", content.Time).And("By", "role", content.Role)),
        })
        let accepted = accepts == 0 && care < 3 ? accepting(said) : said
        select care >= 2 ? accepted.And("StopLoss", "", Say.Each("StopLoss", care == 3 ? Brakes : [Brake])) : accepted;
}
