using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>One value of every public type of the grammar, as if written on a given line, saying so little that every verb may follow.</summary>
static class Values
{
    static readonly Func<int, PlanValue>[] Makers =
    [
        _ => Announce.Rollbacks("#incidents"),
        _ => Grant.To(Role.OnCall),
        _ => Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        _ => Role.Named("lead"),
        _ => (Artefact)"4.2.0",
        line => Change.Code("code", "1", "2", line, "a.cs"),
        line => Change.Config("config", "1", "2", line, "a.cs"),
        line => Change.Flag("flag", line, "a.cs"),
        line => Change.Schema("schema", line, "a.cs"),
        line => Change.Data("data", line, "a.cs"),
        _ => Sensitive.Payments,
        line => RolloutPlan.For("plan", line, "a.cs"),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs")),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs")).Through(Stage.Named("all", line, "a.cs").ToEveryone()),
        line => RolloutPlan.For("plan", line, "a.cs").Changing(Change.Flag("flag", line, "a.cs")).Through(Stage.Named("all", line, "a.cs").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Change.Flag("flag", line, "a.cs"), line, "a.cs")),
        _ => Backup.Of("data"),
        _ => (Bound)4.Hours(),
        line => Contain.Run("block.sh", line, "a.cs"),
        _ => Rehearsal.On(new LocalDate(2026, 3, 1)),
        line => Repair.Run("repair.sh", line, "a.cs"),
        line => Undo.TurnOff(Change.Flag("flag", line, "a.cs"), line, "a.cs"),
        _ => Component.Named("payments-db"),
        _ => Metric.Ratio("errors"),
        _ => Metric.Count("failures"),
        _ => Metric.Latency("request"),
        _ => Metric.Latency("request").P99,
        _ => (StopLoss)(Metric.Ratio("errors") > 1.Percent()),
        _ => Audience.Internal,
        _ => 1.PercentOfTraffic(),
        line => Stage.Named("canary", line, "a.cs"),
        line => Stage.Named("canary", line, "a.cs").ToEveryone(),
        line => PointOfNoReturn.Because("gone", line, "a.cs"),
    ];

    /// <summary>Values that say more, for members that refuse the plainest one.</summary>
    static readonly PlanValue[] Others =
    [
        Role.OnCall.MayOverride(),
        (Artefact)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        (Bound)Open.Until(new LocalDate(2026, 5, 1), Role.OnCall),
        Change.Data("repairable").RepairableBy(Repair.Run("repair.sh")),
    ];

    public static IEnumerable<Type> Types => Makers.Select(make => make(1).GetType());

    public static PlanValue Of(Type type, int line = 1) => Makers.Select(make => make(line)).Single(value => value.GetType() == type);

    /// <summary>The sample of a type, and what else a member may ask for.</summary>
    public static IEnumerable<PlanValue> All(Type type) => Others.Where(value => value.GetType() == type).Prepend(Of(type));

    /// <summary>An argument for a parameter of a verb.</summary>
    public static object Argument(ParameterInfo parameter) => Argument(parameter.ParameterType);

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
            : type == typeof(LocalDate) ? new LocalDate(2026, 3, 1)
            : type == typeof(RequestRate) ? 5.RequestsPerSecond()
            : type == typeof(Condition) ? Metric.Ratio("errors") > 1.Percent()
            : type == typeof(Change) ? Of(typeof(FlagChange))
            : type == typeof(PathStep) ? Of(typeof(Stage))
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
            : Of(type);
    }
}
