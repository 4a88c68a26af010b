using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>One value of every public type of the grammar, as if written on a given line, saying so little that every verb may follow.</summary>
static class Values
{
    static readonly Change OtherChange = Change.Flag("other flag");
    static readonly Change SecondChange = Change.Flag("second flag");
    public static readonly string Fingerprint = new('a', 64);

    static readonly Func<int, PlanValue>[] Makers =
    [
        _ => Announce.Starts("#releases"),
        _ => Agreement.Of(Role.OnCall, Fingerprint, new LocalDate(2026, 3, 1)),
        _ => Obligation.Review(),
        _ => Acceptance.Of(Role.OnCall, "ROL2001", "it is small", new LocalDate(2026, 5, 1), Role.OnCall),
        _ => Grant.To(Role.OnCall),
        _ => Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        _ => Role.Named("lead"),
        _ => (Artefact)"4.2.0",
        line => Change.Code("code", "1", "2", line, "a.cs"),
        line => Change.Config("config", "1", "2", line, "a.cs"),
        line => Change.Flag("flag", line, "a.cs"),
        line => Change.Schema("schema", line, "a.cs"),
        line => Change.Data("data", line, "a.cs"),
        line => Change.Contract("contract", line, "a.cs"),
        line => Change.Infrastructure("infrastructure", line, "a.cs"),
        line => Change.Model("model", "1", "2", line, "a.cs"),
        line => Change.SecurityPolicy("policy", line, "a.cs"),
        line => Change.Credential("credential", line, "a.cs"),
        line => Change.Dependency("dependency", "1", "2", line, "a.cs"),
        line => Change.Removal("removal", line, "a.cs"),
        line => Change.Emission("emission", line, "a.cs"),
        _ => Target.Of("hosts", "role=web"),
        _ => Sensitive.Payments,
        line => RolloutPlan.For("plan", line, "a.cs"),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs")),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs")).Through(Stage.Named("all", line, "a.cs").ToEveryone()),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs"), OtherChange, SecondChange)
            .Through(Stage.Named("all", line, "a.cs").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Change.Flag("flag", line, "a.cs"), line, "a.cs")),
        _ => Backup.Of("data"),
        _ => (Bound)4.Hours(),
        line => Contain.Run("block.sh", line, "a.cs"),
        _ => Prerequisite.Access("console"),
        _ => Rehearsal.On(new LocalDate(2026, 3, 1)),
        line => Repair.Run("repair.sh", line, "a.cs"),
        line => Undo.TurnOff(Change.Flag("flag", line, "a.cs"), line, "a.cs"),
        _ => Component.Named("payments-db"),
        _ => Judge.Named("kayenta"),
        _ => Import.From("argo"),
        _ => Metric.Ratio("errors"),
        _ => Metric.Count("failures"),
        _ => Metric.Latency("request"),
        _ => Metric.Rate("orders"),
        _ => Metric.Gauge("queue", "jobs"),
        _ => Metric.Age("lag"),
        _ => Metric.Cost("cost", "EUR", per: "request"),
        _ => Metric.Score("precision"),
        _ => ErrorBudget.Of("availability", 99.9.Percent(), over: 30.Days()),
        _ => 2.Times(Baseline.Control),
        _ => Metric.Latency("request").P99,
        _ => (StopLoss)(Metric.Ratio("errors") > 1.Percent()),
        _ => Approval.By(Role.OnCall),
        _ => Audience.Internal,
        _ => Control.Router("mesh"),
        _ => Pace.Of(5, ExposureUnit.Hosts, 1.Hours()),
        _ => Peak.Daily(new LocalTime(8, 0), new LocalTime(10, 0), "Europe/Berlin"),
        _ => Region.Named("eu"),
        _ => Variant.Named("arm64"),
        _ => 1.PercentOfTraffic(),
        line => Stage.Named("canary", line, "a.cs"),
        line => Stage.Named("canary", line, "a.cs").ToEveryone(),
        line => PointOfNoReturn.Because("gone", line, "a.cs"),
        _ => RolloutPolicy.Named("team"),
        _ => ReleaseWindow.On(IsoDayOfWeek.Monday),
        _ => Freeze.From(new LocalDate(2026, 3, 1)),
        _ => Freeze.From(new LocalDate(2026, 3, 1)).To(new LocalDate(2026, 3, 9)),
        _ => Ready.NoIncident(),
        _ => Actor.Autoscaler("pods"),
        _ => Emergency.For("INC-123"),
        _ => RuleAdjustment.Of("ROL2001", AdjustmentKind.SwitchOff, null, "it is small"),
    ];

    public static IEnumerable<Type> Types => Makers.Select(make => make(1).GetType());

    public static PlanValue Of(Type type, int line = 1) => Makers.Select(make => make(line)).Single(value => value.GetType() == type);

    /// <summary>An argument for a parameter of a verb.</summary>
    public static object Argument(ParameterInfo parameter) => (parameter.Name, parameter.Member.Name) switch
    {
        ("and", _) => 5.Minutes(),
        ("second", _) when parameter.ParameterType == typeof(Change) => SecondChange,
        ("fingerprint", _) => Fingerprint,
        ("text", nameof(RolloutPolicy.FromText)) => Demanding.ToText(),
        ("rule", _) => "ROL2001",
        ("zone", _) => "Europe/Berlin",
        ("to", nameof(RolloutPolicy.Raising)) => Severity.Error,
        ("other", nameof(RolloutPolicy.And)) => Demanding,
        _ when parameter.ParameterType == typeof(string) => "a text for " + parameter.Name,
        _ => Argument(parameter.ParameterType),
    };

    /// <summary>A policy that says everything a policy can say.</summary>
    static RolloutPolicy Demanding => RolloutPolicy.Named("company").FirstExposureAtMost(5.Percent()).StepAtMost(4).RollbackWithin(1.Hours())
        .HoldingAtMost(1.Days()).StagesAtMost(6).RequiringHarm(Harmed.Users).Under(RuleSet.Strict)
        .Within(ReleaseWindow.On(IsoDayOfWeek.Monday)).SwitchingOff("ROL1004", "we are few");

    public static object Argument(Type type)
    {
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsGenericType)
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Argument(item), 0);
            return items;
        }

        return type == typeof(string) ? "a text"
            : type == typeof(int) ? 7
            : type == typeof(Duration) ? 1.Hours()
            : type == typeof(RuleSet) ? RuleSet.Strict
            : type == typeof(LocalDate) ? new LocalDate(2026, 3, 1)
            : type == typeof(Ratio) ? 5.Percent()
            : type == typeof(Count) ? 5.Events()
            : type == typeof(Rate) ? 5.PerSecond()
            : type == typeof(Level) ? 5.Of("jobs")
            : type == typeof(Money) ? 5.Euros()
            : type == typeof(Score) ? Score.Of(0.5)
            : type == typeof(Factor) ? 5.Times()
            : type == typeof(Instant) ? Instant.FromUtc(2026, 3, 1, 8, 0)
            : type == typeof(Population) ? 300.Users()
            : type == typeof(ExposureUnit) ? ExposureUnit.Hosts
            : type == typeof(LocalTime) ? new LocalTime(9, 0)
            : type == typeof(RequestRate) ? 5.RequestsPerSecond()
            : type == typeof(Condition) ? Metric.Ratio("errors") > 1.Percent()
            : type == typeof(Change) ? OtherChange
            : type == typeof(Metric) ? Metric.Count("failures")
            : type == typeof(PathStep) ? Of(typeof(Stage))
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
            : Of(type);
    }
}
