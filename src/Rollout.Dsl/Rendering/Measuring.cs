using System;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl;

/// <summary>Says a measure again by the members that make one: an exposure by its factories, a threshold by the operators of its signal.</summary>
internal static class Measuring
{
    /// <summary>The measure that the grammar makes of the same contents, or null where it makes none.</summary>
    public static PlanValue? Again(PlanValue value) => value switch
    {
        Exposure exposure => Again(exposure),
        LatencyQuantile quantile => Again(quantile),
        _ => Again((Threshold)value),
    };

    public static bool Makes(Type type) => type == typeof(Exposure) || type == typeof(LatencyQuantile) || type == typeof(Threshold);

    /// <summary>The exposure that its factories make of the same contents, or null where none takes them.</summary>
    static PlanValue? Again(Exposure exposure)
    {
        if (exposure.Unit == ExposureUnit.Everyone)
            return exposure.Percent == 0 ? Exposure.Nobody : Exposure.Everyone;
        if (exposure.Part is { } part && exposure.Whole is { } whole)
            return Exposure.Of(part, whole);
        return Invoked(typeof(Exposure).GetMethod("Of" + exposure.Unit, [typeof(Ratio)]), null, Ratio.FromPercent((double)exposure.Percent));
    }

    /// <summary>The quantile that its metric offers.</summary>
    static LatencyQuantile? Again(LatencyQuantile quantile)
    {
        var metric = quantile.Facts[Fact.Metric];
        return typeof(LatencyMetric).GetProperties().Where(property => property.PropertyType == typeof(LatencyQuantile))
            .Select(property => (LatencyQuantile)property.GetValue(metric))
            .FirstOrDefault(offered => offered.Equals(quantile));
    }

    /// <summary>The threshold that its signal makes of the same limits, or null where the signal takes no such limit.</summary>
    static PlanValue? Again(Threshold threshold)
    {
        var signal = threshold.Facts[Fact.Metric]!;
        var limit = threshold.Facts[Fact.Limit]!;
        return threshold.Facts[Fact.Comparison] switch
        {
            Comparison.Below => Invoked(Operator("op_LessThan", signal, limit), null, signal, limit),
            Comparison.Above => Invoked(Operator("op_GreaterThan", signal, limit), null, signal, limit),
            Comparison.Zero => Invoked(signal.GetType().GetMethod("StaysAtZero", []), signal),
            Comparison.AtLeast => Invoked(signal.GetType().GetMethod("ExercisedAtLeast", [limit.GetType()]), signal, limit),
            Comparison.Between when threshold.Facts[Fact.UpperLimit] is { } upper && upper.GetType() == limit.GetType() =>
                Invoked(signal.GetType().GetMethod("IsBetween", [limit.GetType(), limit.GetType()]), signal, limit, upper),
            _ => null,
        };
    }

    /// <summary>Operators may be written on the type that a family of metrics shares.</summary>
    static MethodInfo? Operator(string name, object signal, object limit) => signal.GetType()
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        .FirstOrDefault(method => method.Name == name
            && method.IsDefined(typeof(SaysAttribute))
            && method.GetParameters() is { Length: 2 } parameters
            && parameters[0].ParameterType.IsInstanceOfType(signal)
            && parameters[1].ParameterType.IsInstanceOfType(limit));

    static PlanValue? Invoked(MethodInfo? member, object? receiver, params object[] arguments) =>
        member is not null && member.IsDefined(typeof(SaysAttribute)) ? (PlanValue)member.Invoke(receiver, arguments) : null;
}
