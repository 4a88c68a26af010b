using NodaTime;

namespace Rollout.Dsl;

/// <summary>Printed by the test of the schema; to renew the rows, run it and copy what it printed over this file.</summary>
internal static partial class PlanSchema
{
    static ValueKind[] Rows() =>
    [
        Kind(
            typeof(Announcement),
            Must(Fact.Kind, typeof(string)), May(Fact.Bound, typeof(Duration)), Must(Fact.Place, typeof(string))),
        Kind(
            typeof(Approval),
            Must(Fact.Bound, typeof(Duration)), Must(Fact.Owner, typeof(Role))),
        Kind(
            typeof(Artefact),
            [Born(Fact.Name), Born(Fact.Date)],
            May(Fact.Name, typeof(string)), May(Fact.Date, typeof(Open))),
        Kind(
            typeof(Audience),
            Must(Fact.Name, typeof(string))),
        Kind(
            typeof(Backup),
            Must(Fact.Name, typeof(string)), May(Fact.RestoreTest, typeof(LocalDate)), May(Fact.RecoveryPoint, typeof(Duration)),
            May(Fact.RecoveryTime, typeof(Duration))),
        Kind(
            typeof(Bound),
            [Born(Fact.Date), Born(Fact.Bound)],
            May(Fact.Date, typeof(Open)), May(Fact.Bound, typeof(Duration))),
        Kind(
            typeof(CodeChange),
            Must(Fact.Name, typeof(string)), May(Fact.Reason, typeof(string)), Must(Fact.From, typeof(Artefact)), Must(Fact.To, typeof(Artefact)),
            May(Fact.Grade, typeof(Reversibility))),
        Kind(
            typeof(ConfigChange),
            Must(Fact.Name, typeof(string)), May(Fact.Reason, typeof(string)), Must(Fact.From, typeof(Artefact)), Must(Fact.To, typeof(Artefact)),
            May(Fact.Grade, typeof(Reversibility))),
        Kind(
            typeof(ContainmentStep),
            [Born(Fact.Kind, Fact.Command), Born(Fact.Kind, Fact.Change)],
            Must(Fact.Kind, typeof(StepKind)), May(Fact.Command, typeof(string)), May(Fact.Bound, typeof(Bound)), May(Fact.Owner, typeof(Role)),
            May(Fact.Change, typeof(FlagChange))),
        Kind(
            typeof(CountMetric),
            Must(Fact.Name, typeof(string)), May(Fact.Harm, typeof(Harmed))),
        Kind(
            typeof(DataChange),
            Must(Fact.Name, typeof(string)), May(Fact.Reason, typeof(string)), May(Fact.Grade, typeof(Reversibility)), May(Fact.Repair, typeof(Repair))),
        Kind(
            typeof(Exposure),
            [Born(Fact.Name, Fact.Unit, Fact.Share, Fact.Hosts), Born(Fact.Unit, Fact.Share)],
            May(Fact.Name, typeof(string)), Must(Fact.Unit, typeof(ExposureUnit)), Must(Fact.Share, typeof(decimal)), May(Fact.Hosts, typeof(int))),
        Kind(
            typeof(FlagChange),
            Must(Fact.Name, typeof(string)), May(Fact.Reason, typeof(string)), May(Fact.Grade, typeof(Reversibility))),
        Kind(
            typeof(Grant),
            [Born(Fact.MayRollBack, Fact.Role), Born(Fact.MayHalt, Fact.Role), Born(Fact.MayAdvance, Fact.Role), Born(Fact.MayOverride, Fact.Role)],
            May(Fact.MayRollBack, typeof(On)), May(Fact.MayHalt, typeof(bool)), May(Fact.MayAdvance, typeof(bool)), May(Fact.MayOverride, typeof(bool)),
            Must(Fact.Role, typeof(Role))),
        Kind(
            typeof(LatencyMetric),
            Must(Fact.Name, typeof(string)), May(Fact.Harm, typeof(Harmed))),
        Kind(
            typeof(LatencyQuantile),
            Must(Fact.Metric, typeof(LatencyMetric)), Must(Fact.Quantile, typeof(decimal))),
        Kind(
            typeof(Open),
            Must(Fact.Date, typeof(LocalDate)), Must(Fact.Owner, typeof(Role))),
        Kind(
            typeof(PointOfNoReturn),
            Must(Fact.Reason, typeof(string))),
        Kind(
            typeof(RatioMetric),
            Must(Fact.Name, typeof(string)), May(Fact.Harm, typeof(Harmed))),
        Kind(
            typeof(Rehearsal),
            Must(Fact.Date, typeof(LocalDate)), May(Fact.Owner, typeof(Role)), May(Fact.Took, typeof(Duration))),
        Kind(
            typeof(Repair),
            Must(Fact.Command, typeof(string)), May(Fact.Bound, typeof(Bound)), May(Fact.Owner, typeof(Role)), May(Fact.Backup, typeof(Backup))),
        Kind(
            typeof(Role),
            Must(Fact.Name, typeof(string))),
        Kind(
            typeof(RollbackStep),
            [Born(Fact.Kind, Fact.Command, Fact.Change), Born(Fact.Kind, Fact.Change)],
            Must(Fact.Kind, typeof(StepKind)), May(Fact.Command, typeof(string)), May(Fact.Bound, typeof(Bound)), May(Fact.Owner, typeof(Role)),
            May(Fact.Question, typeof(string)), Must(Fact.Change, typeof(Change))),
        Kind(
            typeof(RolloutPlan),
            Must(Fact.Name, typeof(string)), May(Fact.Owner, typeof(Role)), MayList(Fact.StopLoss, typeof(StopLoss)), MustList(Fact.Changes, typeof(Change)),
            MustList(Fact.Path, typeof(PathStep)), MustList(Fact.WayBack, typeof(RollbackStep)), MayList(Fact.Containment, typeof(ContainmentStep)),
            MayList(Fact.ForwardRepair, typeof(Repair)), May(Fact.Control, typeof(FlagChange)), MayList(Fact.Touches, typeof(Touched)),
            May(Fact.Traffic, typeof(RequestRate)), MayList(Fact.Grants, typeof(Grant)), MayList(Fact.Announcements, typeof(Announcement)),
            MayList(Fact.Informed, typeof(Role)), May(Fact.Routine, typeof(string)), MayList(Fact.Rehearsal, typeof(Rehearsal))),
        Kind(
            typeof(SchemaChange),
            Must(Fact.Name, typeof(string)), May(Fact.Reason, typeof(string)), May(Fact.Grade, typeof(Reversibility)), May(Fact.Downtime, typeof(Duration))),
        Kind(
            typeof(Stage),
            [Born(Fact.Name, Fact.Pattern, Fact.Exposure), Born(Fact.Name, Fact.Exposure), Born(Fact.Name, Fact.Exposure, Fact.Audience)],
            Must(Fact.Name, typeof(string)), May(Fact.Pattern, typeof(StagePattern)), Must(Fact.Exposure, typeof(Exposure)),
            May(Fact.Audience, typeof(Audience)), May(Fact.Window, typeof(Duration)), May(Fact.Stay, typeof(Duration)),
            MayList(Fact.Advance, typeof(Condition)), MayList(Fact.RollBack, typeof(Condition)), MayList(Fact.Contain, typeof(Condition)),
            MayList(Fact.Hold, typeof(Condition)), MayList(Fact.StopLoss, typeof(StopLoss)), MayList(Fact.Applies, typeof(Change)),
            MayList(Fact.Approval, typeof(Approval))),
        Kind(
            typeof(StopLoss),
            [Born(Fact.Conditions), Born(Fact.Conditions, Fact.Halts)],
            Must(Fact.Conditions, typeof(Condition)), May(Fact.Halts, typeof(bool))),
        Kind(
            typeof(Threshold),
            Must(Fact.Metric, typeof(CountMetric), typeof(LatencyQuantile), typeof(RatioMetric)), Must(Fact.Comparison, typeof(Comparison)),
            Must(Fact.Limit, typeof(Count), typeof(Duration), typeof(Ratio))),
        Kind(
            typeof(Touched),
            Must(Fact.Name, typeof(string)), Must(Fact.Kind, typeof(string))),
    ];
}
