using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Rollout.Dsl.Tests.Numbers;

/// <summary>Reference numbers, computed with forty digits or exactly. No number in them is ever changed.</summary>
static class Vectors
{
    public static IReadOnlyList<JsonElement> Of(string file, string function)
    {
        using var stream = typeof(Vectors).Assembly.GetManifestResourceStream("Vectors/" + file)!;
        var vectors = JsonDocument.Parse(stream).RootElement.GetProperty("vectors").EnumerateArray()
            .Where(vector => vector.GetProperty("function").GetString() == function).ToArray();
        Assert.NotEmpty(vectors);
        return vectors;
    }

    public static double Input(this JsonElement vector, string name) => vector.GetProperty("inputs").GetProperty(name).GetDouble();

    /// <summary>Tolerances of these tables are relative.</summary>
    public static void Holds(this JsonElement vector, double actual, string? part = null)
    {
        var expected = part is null ? vector.GetProperty("expected").GetDouble() : vector.GetProperty("expected").GetProperty(part).GetDouble();
        var tolerance = vector.GetProperty("tolerance").GetDouble();
        Assert.InRange(actual, expected - (tolerance * System.Math.Abs(expected)), expected + (tolerance * System.Math.Abs(expected)));
    }
}
