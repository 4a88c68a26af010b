using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>What steps rely on, and what remains to be done. Properties throughout: fields of two files have no order.</summary>
static partial class AnySource
{
    static Term Component => Say.Make("Component", "Component.Named", "name", Say.Text("payments-db"));

    static Gen<Term> Prerequisites =>
        from way in Gen.Choose(0, 3)
        from date in Dates
        from backup in Backups
        select way switch
        {
            0 => backup,
            1 => Say.Make("Prerequisite", "Prerequisite.Artefact", "what", Say.Text("web 1.0")),
            2 => Say.Make("Prerequisite", "Prerequisite.Artefact", "what", Say.Text("web 1.0")).And("CheckedOn", "date", date),
            _ => Say.Make("Prerequisite", "Prerequisite.Access", "path", Say.Text("bastion")).And("CheckedOn", "date", date),
        };

    /// <summary>A step that brings back more than a revert does, or that only looks.</summary>
    static Gen<Term> Recovering(Term change) =>
        from way in Gen.Choose(0, 3)
        from backup in Backups
        from condition in Conditions
        select way switch
        {
            0 => Say.Make("RollbackStep", "Undo.SwitchTraffic", "to undoing", Say.Text("the old fleet"), change),
            1 => Say.Make("RollbackStep", "Undo.Restore", "backup undoing", backup, change),
            2 => Say.Make("RollbackStep", "Undo.Recover", "how after", Say.Text("warm.sh {stage}"), change),
            _ => Say.Make("RollbackStep", "Undo.Verify", "condition", condition),
        };

    /// <summary>A step with some of what may be said of it besides its bound and its owner; most say nothing.</summary>
    static Gen<Term> Detailed(Term step) =>
        from plain in Gen.Choose(0, 2)
        from verbs in Gen.SubListOf(
            "OnlyIf", "WithDowntime", "ExpectingOutcome", "Repeatable", "AfterSnapshot", "Needing", "TriggeredBy", "InSteps", "Runbook", "ReachedThrough")
        from condition in Conditions
        from time in Times
        from backup in Backups
        from needed in Prerequisites
        from role in Roles
        from harms in Maybe
        select plain > 0 ? step : verbs.Aggregate(step, (all, verb) => verb switch
        {
            "OnlyIf" => all.And(verb, "condition", condition),
            "WithDowntime" => all.And(verb, "time", time),
            "ExpectingOutcome" => all.And(verb, "outcome", Say.Text("the old page is shown")),
            "Repeatable" => harms ? all.And("NotRepeatable", "because", Say.Text("it pays twice")) : all.And(verb, ""),
            "AfterSnapshot" => all.And(verb, "snapshot", backup),
            "Needing" => all.And(verb, "", Say.Each("Prerequisite", [needed], isTaken: false)),
            "TriggeredBy" => all.And(verb, "", Say.Each("Role", [role], isTaken: false)),
            "InSteps" => all.And(verb, "", Say.Each(
                "Exposure", [Say.Number(10).To("Exposure", "PercentOfTraffic", ""), Say.Number(50).To("Exposure", "PercentOfTraffic", "")], isTaken: false)),
            "Runbook" => all.And(verb, "address", Say.Text("runbooks/undo")),
            _ => all.And(verb, "", Say.Each("Component", [Component], isTaken: false)),
        });

    static Gen<Term> Containing =>
        from way in Gen.Choose(0, 7)
        let flag = Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))
        select way switch
        {
            0 => Say.Make("ContainmentStep", "Contain.KillSwitch", "flag", flag),
            1 => Say.Make("ContainmentStep", "Contain.Throttle", "what to", Say.Text("exports"), Say.Number(10).To("Ratio", "Percent", "")),
            2 => Say.Make("ContainmentStep", "Contain.Throttle", "what to", Say.Text("exports"), Say.Number(5).To("RequestRate", "RequestsPerSecond", "")),
            3 => Say.Make("ContainmentStep", "Contain.BreakCircuit", "component", Component),
            4 => Say.Make("ContainmentStep", "Contain.Drop", "audience", Say.Member("Audience", "Audience.Internal")),
            5 => Say.Make("ContainmentStep", "Contain.ReadOnly", "store", Say.Text("contacts")),
            6 => Say.Make("ContainmentStep", "Contain.FailOver", "to", Say.Text("region west")),
            _ => Say.Make("ContainmentStep", "Contain.Run", "command", Say.Text("block.sh")),
        };

    static Gen<Term> Rehearsals =>
        from date in Dates
        from scope in Gen.SubListOf("Of", "Covering", "Finding", "IncludingDecision", "IncludingAnnouncement")
        let flag = Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))
        select scope.Aggregate(Say.Make("Rehearsal", "Rehearsal.On", "date", date), (all, verb) => verb switch
        {
            "Of" => all.And(verb, "", Say.Each("Change", [flag], isTaken: false)),
            "Covering" => all.And(verb, "", Say.Each("RollbackStep", [Say.Make("RollbackStep", "Undo.TurnOff", "flag", flag)], isTaken: false)),
            "Finding" => all.And(verb, "what", Say.Text("nobody had the key")),
            _ => all.And(verb, ""),
        });

    static Gen<Term> Announcements =>
        from way in Gen.Choose(0, 4)
        from time in Times
        let flag = Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))
        let place = Say.Text("#releases")
        select way switch
        {
            0 => Say.Make("Announcement", "Announce.Starts", "to", place).And("Before", "time", time).And("WithReason", ""),
            1 => Say.Make("Announcement", "Announce.Advances", "to", place).And("WithTime", ""),
            2 => Say.Make("Announcement", "Announce.Incidents", "to", place).And("Paging", ""),
            3 => Say.Make("Announcement", "Announce.Completion", "to", place).And("AsTicket", ""),
            _ => Say.Make("Announcement", "Announce.ToClients", "retired to", flag, place),
        };

    /// <summary>Rights of a role; with less care, of on-call and of roles that may not roll back.</summary>
    static Term[] Granted(Term role, int care, int way)
    {
        var full = role.To("Grant", "MayRollBack", "reason", Say.Member("On", "On.AnyReason")).And("MayHalt", "").And("MayVeto", "");
        return care == 3 || way == 0 ? [full] : [Say.Member("Role", "Role.OnCall").To("Grant", "MayHalt", ""), way == 1 ? full : role.To("Grant", "MayAdvance", "")];
    }

    static Gen<Term> Obligations =>
        from way in Gen.Choose(0, 3)
        from date in Dates
        from role in Roles
        let begun = way switch
        {
            0 => Say.Make("Obligation", "Obligation.Remove", "flag", Say.Make("FlagChange", "Change.Flag", "name", Say.Name("FLAG"))),
            1 => Say.Make("Obligation", "Obligation.Remove", "what", Say.Text("the old path")),
            2 => Say.Make("Obligation", "Obligation.Renew", "what", Say.Text("the rehearsal")),
            _ => Say.Make("Obligation", "Obligation.Do", "what", Say.Text("tell the partners")),
        }
        select begun.And("By", "role", role).And("Until", "date", date);
}
