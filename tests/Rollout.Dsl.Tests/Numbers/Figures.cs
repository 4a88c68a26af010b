using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Tests.Numbers;

/// <summary>The numbers of a plan as lines: where a number stands, and what it is. What is not known has no line.</summary>
static class Figures
{
    public static string[] Lines(object numbers) => [.. Of("", numbers).Select(figure => $"{figure.Place}: {figure.Text}")];

    static IEnumerable<(string Place, string Text)> Of(string place, object? value) => value switch
    {
        null => [],
        KnownTime { Time: null } => [],
        KnownTime time => [(place, time.ToString())],
        decimal number => [(place, Wording.Number(number))],
        Duration time => [(place, Wording.Time(time))],
        bool said => [(place, said ? "yes" : "no")],
        PointOfNoReturn => [(place, "the point of no return")],
        Ratio or Population or ExposureStep or PathStep => [(place, value.ToString()!)],
        IEnumerable<StageNumbers> stages => stages.SelectMany(stage => Of(stage.Stage.Name, stage)),
        IEnumerable<GateNumbers> gates => gates.SelectMany(gate => Of($"{place[..^5]}{gate.Condition}", gate)),
        IEnumerable<DetectionNumbers> detections => detections.SelectMany(detection => Of($"{place[..^10]}{detection.Stop}", detection)),
        IEnumerable<BudgetNumbers> budgets => budgets.SelectMany(budget => Of($"{place[..^7]}{budget.Stop}", budget)),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not (nameof(StageNumbers.Stage) or nameof(GateNumbers.Condition) or nameof(DetectionNumbers.Stop)))
            .SelectMany(property => Of($"{place} / {property.Name}".TrimStart(' ', '/'), property.GetValue(value))),
    };
}
