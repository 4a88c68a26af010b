using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>Plans whose way back is said in full: in and out of order, owned or not, rehearsed with these versions or others.</summary>
static partial class AnySource
{
    static Term Network => Say.Make("Component", "Component.Named", "name", Say.Text("network"));

    static Gen<Term> Drivers =>
        from version in Gen.Elements("1", "latest")
        from verbs in Gen.SubListOf("On", "Writing", "LoadBearing", "Affecting", "MixedFor")
        from time in Times
        select verbs.Aggregate(Driver(version), (driver, verb) => verb switch
        {
            "On" => driver.And(verb, "", Say.Each(
                "Target", [Say.Make("Target", "Target.Of", "what selector", Say.Text("shards"), Say.Text("role=db")).And("Stateful", "")], isTaken: false)),
            "Writing" => driver.And(verb, "", Say.Each("string", [Say.Text("orders")], isTaken: false)),
            "Affecting" => driver.And(verb, "", Say.Each("Component", [Network], isTaken: false)),
            "MixedFor" => driver.And(verb, "atMost because", time, Say.Text("both read both")),
            _ => driver.And(verb, ""),
        });

    static Term Driver(string from) => Say.Make("DependencyChange", "Change.Dependency", "name from to", Say.Name("driver"), Say.Text(from), Say.Text("2"));

    static Gen<Term> Columns(Term driver, Term job) =>
        from writer in Gen.Elements(driver, job)
        from interrupts in Gen.Choose(0, 3)
        let written = Named("Schema", "columns").And("WrittenBy", "", Say.Each("Change", [writer], isTaken: false))
        select interrupts == 0
            ? written.And("ReversibleWithDowntime", "downtime", Say.Number(1).To("Duration", "Hours", ""))
            : written.And("ReversibleBy", "how", Say.Text("down.sql"));

    static Gen<Term[]> WayBack(Term driver, Term job, Term schema) =>
        from isOnlyRedeployed in Gen.Choose(0, 4)
        let redeploy = Say.Make("RollbackStep", "Undo.Redeploy", "dependency", driver)
        let all = isOnlyRedeployed == 0 ? new[] { redeploy } : [Fitting(schema), Fitting(job), redeploy]
        from kept in Gen.SubListOf(all)
        from order in Gen.Shuffle(kept.Count == 0 ? [all[0]] : kept.ToArray())
        from steps in Gen.CollectToArray(order, StepOf)
        select steps;

    static Gen<Term> StepOf(Term step) =>
        from verbs in Gen.SubListOf("Within", "By", "NotRepeatable", "AfterSnapshot", "ReachedThrough")
        from role in Roles
        select verbs.Aggregate(step, (all, verb) => verb switch
        {
            "Within" => all.And(verb, "bound", Say.Number(10).To("Duration", "Minutes", "")),
            "By" => all.And(verb, "role", role),
            "NotRepeatable" => all.And(verb, "because", Say.Text("it pays twice")),
            "AfterSnapshot" => all.And(verb, "snapshot", Say.Make("Backup", "Backup.Of", "data", Say.Text("orders"))),
            _ => all.And(verb, "", Say.Each("Component", [Network], isTaken: false)),
        });

    static Gen<Term> WayBackPlans =>
        from driver in Drivers
        from turned in Maybe
        from date in Dates
        let plainJob = Named("Flag", "JOB")
        let job = turned ? plainJob.And("TurnedBothWays", "on", date) : plainJob
        from schema in Columns(driver, job)
        from steps in WayBack(driver, job, schema)
        from isOther in Maybe
        let rehearsal = Say.Make("Rehearsal", "Rehearsal.On", "date", date).And("Taking", "time", Say.Number(2).To("Duration", "Hours", ""))
        let scoped = isOther ? rehearsal.And("Of", "", Say.Each("Change", [Driver("0")], isTaken: false)) : rehearsal
        from waives in Gen.Choose(0, 5)
        from verbs in Gen.SubListOf("Touching", "Rehearsed", "MonitoredThrough", "AnnouncedThrough", "ContainingBy", "Authority")
        let begun = Say.Make("PlanWithoutChanges", "RolloutPlan.For", "name", Say.Name("way back"))
            .To("PlanWithoutStages", "Changing", "", Say.Each("Change", [driver, job, schema]))
            .To("PlanWithoutRollback", "Through", "", Say.Each("PathStep", [
                Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name("some"))
                    .To("Stage", "To", "exposure", Say.Number(5).To("Exposure", "PercentOfTraffic", "")).And("AdvanceWhen", "", Say.Each("Condition", [Gate])),
                Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name("all")).To("Stage", "ToEveryone", "")]))
        let joined = waives == 0
            ? begun.To("RolloutPlan", "WithoutRollback", "because", Say.Text("nobody thought of it"))
            : begun.To("RolloutPlan", "RollingBackBy", "", Say.Each("RollbackStep", steps))
        select verbs.Aggregate(joined, (plan, verb) => verb switch
        {
            "Touching" => plan.And(verb, "", Say.Each("Touched", [Say.Member("Touched", "Critical.Payments")], isTaken: false)),
            "Rehearsed" => plan.And(verb, "rehearsal", scoped),
            "MonitoredThrough" or "AnnouncedThrough" => plan.And(verb, "", Say.Each("Component", [Network], isTaken: false)),
            "ContainingBy" => plan.And(verb, "", Say.Each("ContainmentStep", [Say.Make("ContainmentStep", "Contain.KillSwitch", "flag", job)], isTaken: false)),
            _ => plan.And(verb, "", Say.Each("Grant", [Say.Member("Role", "Role.OnCall").To("Grant", "MayAdvance", "")], isTaken: false)),
        });
}
