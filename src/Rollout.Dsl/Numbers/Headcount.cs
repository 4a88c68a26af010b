using System;

namespace Rollout.Dsl.Numbers;

/// <summary>How many a stage exposes.</summary>
internal static class Headcount
{
    public static Population? Of(Stage stage)
    {
        var sheet = stage.Sheet;
        if (!sheet.IsExposureKnown || stage.Facts[Fact.Segments] is not null)
            return null;
        if (sheet.ExposesNobody)
            return default(Population);
        var exposure = sheet.Exposure.Reached;
        return stage.Facts[Fact.Audience] switch
        {
            null => exposure.Part,
            Audience audience when audience.Knows(Fact.Size) && audience.Knows(Fact.Whole) && exposure.Facts[Fact.Size] is not NotRead => Of(exposure, audience),
            _ => null,
        };
    }

    static Population? Of(Exposure exposure, Audience audience) => (audience.Size, audience.Whole, exposure.Part) switch
    {
        ({ } size, _, null) when exposure.Percent == 100 => size,
        ({ } size, _, { } part) when part.Unit == size.Unit => part.Number < size.Number ? part : size,
        ({ } size, { } whole, null) when exposure.Unit == size.Unit => Population.Of((long)Math.Min(size.Number, Math.Ceiling(exposure.Percent * whole.Number / 100)), size.Unit),
        _ => null,
    };
}
