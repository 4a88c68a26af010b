using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>Changes of every kind. The grade is said last, so that the step that fits can be told by it.</content>
static partial class AnySource
{
    static Gen<Term[]> Changes(int care) =>
        from open in Opens
        from undecided in Gen.Choose(0, 3)
        from accepts in Gen.Choose(0, 9)
        from accepting in Accepting
        from flag in Flags(care)
        from schema in Schemas
        from data in Datas
        from other in Others
        let code = Web(undecided == 0 && care < 3 ? open : Say.Text("2.0"))
        let accepted = accepts == 0 && care < 3 ? accepting(code) : code
        let config = Say.Make("ConfigChange", "Change.Config", "name from to", Say.Name("limits"), Say.Text("old"), Say.Text("new"))
        from some in Gen.SubListOf(flag, accepted, config, schema, data, other).Where(list => list.Count > 0)
        from shuffled in Gen.Shuffle(some.ToArray())
        select shuffled;

    static Term Web(Term to) => Say.Make("CodeChange", "Change.Code", "name from to", Say.Name("web"), Say.Text("1.0"), to);

    static Term Named(string kind, string name) => Say.Make(kind + "Change", "Change." + kind, "name", Say.Name(name));

    static Gen<Term> Flags(int care) =>
        from plain in Gen.Choose(0, 3)
        from role in Roles
        from date in Dates
        from verbs in Gen.SubListOf("WhenSilent", "FlippedBy", "RemovedBy", "TurnedBothWays")
        let said = plain > 0 ? [] : verbs.ToArray()
        select (care == 3 ? said.Union(["WhenSilent"]) : said).Aggregate(Named("Flag", "FLAG"), (flag, verb) => verb switch
        {
            "WhenSilent" => flag.And(verb, "state", Say.Member("FlagState", "FlagState.Off")),
            "FlippedBy" => flag.And(verb, "role", role),
            "RemovedBy" => flag.And(verb, "by until", role, date),
            _ => flag.And(verb, "on", date),
        });

    static Gen<Term> Schemas =>
        from verb in Gen.Elements("", "", "Expanding", "Migrating", "Contracting", "ActivatedBy")
        let schema = Named("Schema", "columns")
        from graded in Graded(verb switch
        {
            "" => schema,
            "ActivatedBy" => schema.And(verb, "code", Web(Say.Text("2.0"))),
            _ => schema.And(verb, ""),
        })
        select graded;

    static Gen<Term> Datas =>
        from copied in Gen.Choose(0, 3)
        let data = Named("Data", "rows")
        from graded in Graded(copied > 0 ? data : data.And("DualWriting", "old new", Say.Text("v1"), Say.Text("v2")).And("Backfilling", "what", Say.Text("old rows")))
        select graded;

    static Gen<Term> Others =>
        from kind in Gen.Elements("Contract", "Infrastructure", "Model", "SecurityPolicy", "Credential", "Dependency", "Removal", "Emission", "Emission")
        from answered in Gen.Elements(false, true)
        from graded in Graded(kind switch
        {
            "Model" or "Dependency" => Say.Make(kind + "Change", "Change." + kind, "name from to", Say.Name("other"), Say.Text("1"), Say.Text("2")),
            "Emission" when answered => Named(kind, "other").And("AnsweredBy", "how", Say.Text("a correction")),
            _ => Named(kind, "other"),
        })
        select graded;

    static Gen<Term> Graded(Term change) =>
        from said in Surrounded(change)
        from grade in Gen.Choose(0, 7)
        from time in Times
        from repair in Repairs
        select grade switch
        {
            0 or 1 => said,
            2 => said.And("ReversibleBy", "how", Say.Text("down.sql")),
            3 => said.And("ReversibleWithDowntime", "downtime", time),
            4 or 5 => said.And("RepairableBy", "repair", repair),
            _ => said.And("OneWay", "because", Say.Text("it is gone")),
        };

    static Gen<Term> Surrounded(Term change) =>
        from plain in Gen.Choose(0, 3)
        from time in Times
        from number in Gen.Choose(1, 9)
        from verbs in Gen.SubListOf(
            "On", "Writing", "WrittenBy", "After", "MixedFor", "LoadBearing", "Affecting", "SignedBy", "UsageShownBy", "Destroying", "QuarantinedFor",
            "InBatchesOf", "RecoveredOnDevice", "HeldByCustomers")
        let hosts = Say.Make("Target", "Target.Of", "what selector", Say.Text("hosts"), Say.Text("role=web"))
        let counted = hosts.And("Counting", "expected", Say.Number(number)).And("In", "environment", Say.Text("production")).And("Caching", "life", time)
        let job = Named("Flag", "job")
        select (plain > 0 ? [] : verbs).Aggregate(change, (all, verb) => verb switch
        {
            "On" => all.And(verb, "", Say.Each("Target", [number < 4 ? counted.And("Critical", "").And("Stateful", "") : counted, hosts], isTaken: false)),
            "Writing" => all.And(verb, "", Say.Each("string", [Say.Text("orders"), Say.Text("audit")], isTaken: false)),
            "WrittenBy" or "After" => all.And(verb, "", Say.Each("Change", [job], isTaken: false)),
            "MixedFor" => all.And(verb, "atMost because", time, Say.Text("additive")),
            "Affecting" => all.And(
                verb, "", Say.Each("Component", [Say.Make("Component", "Component.Named", "name", Say.Text("database"))], isTaken: false)),
            "SignedBy" => all.And(verb, "check", Say.Text("cosign")),
            "UsageShownBy" => all.And(verb, "metric", Metric("Count", "old calls", 0)),
            "Destroying" => all.And(verb, "", Say.Each("string", [Say.Text("old rows")], isTaken: false)),
            "QuarantinedFor" => all.And(verb, "time", time),
            "InBatchesOf" => all.And(verb, "atMost of", Say.Number(number), Say.Text("rows")),
            "RecoveredOnDevice" => all.And(verb, "how", Say.Text("second slot")),
            _ => all.And(verb, ""),
        });
}
