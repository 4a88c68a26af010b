using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

public sealed partial class StageSheet
{
    /// <summary>The segments from which the exposure is taken. Empty where it is taken from all.</summary>
    public IReadOnlyList<Segment> Segments => _stage.List<Segment>(Fact.Segments);

    /// <summary>The variants that the stage includes.</summary>
    public IReadOnlyList<Variant> Variants => _stage.List<Variant>(Fact.Variants);

    /// <summary>The environment before production in which the stage runs, or null.</summary>
    public string? Environment => _stage.Get<string>(Fact.Place);

    /// <summary>How side effects are suppressed, or null.</summary>
    public string? SideEffectsSuppressedBy => _stage.Get<string>(Fact.SideEffects);

    /// <summary>The copy of the system that serves until the stage switches, or null where it does not.</summary>
    public string? SwitchesFrom => _stage.Get<string>(Fact.SwitchesFrom);

    /// <summary>The copy of the system to which the stage switches, or null where it does not.</summary>
    public string? SwitchesTo => _stage.Get<string>(Fact.SwitchesTo);

    /// <summary>How fast the change may spread inside the stage, or null.</summary>
    public Pace? Pace => _stage.Get<Pace>(Fact.Pace);

    /// <summary>The exposure in words: "10 percent of users in region 'eu'".</summary>
    internal string ExposureText => Segments.Count == 0 ? Exposure.ToString() : $"{Exposure} in {Segment.List([.. Segments])}";

    internal bool IsExposureKnown =>
        _stage.Knows(Fact.Exposure) && _stage.Knows(Fact.Pattern)
        && _stage.Get<Exposure>(Fact.Exposure) is { } exposure && IsKnown(exposure)
        && (exposure.Reach is { } reach ? IsKnown(reach) : exposure.Facts[Fact.Reach] is null)
        && _stage.Knows(Fact.Segments) && Segments.All(segment => segment.Knows(Fact.Name) && segment.Knows(Fact.Kind));

    static bool IsKnown(Exposure exposure) => exposure.Knows(Fact.Share) && exposure.Knows(Fact.Unit);
}
