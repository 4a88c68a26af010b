using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class StageSheet
{
    /// <summary>The observation window, or null.</summary>
    public Duration? Window => _stage.Find<Duration>(Fact.Window);

    /// <summary>The least stay without an incident, or null.</summary>
    public Duration? Stay => _stage.Find<Duration>(Fact.Stay);

    /// <summary>How long the signals need to settle, or null.</summary>
    public Duration? Settling => _stage.Find<Duration>(Fact.Settling);

    /// <summary>How long the stage may last at most, or null.</summary>
    public Duration? Limit => _stage.Find<Duration>(Fact.Bound);

    /// <summary>How long after the window evidence may stay undecided, or null where the default limit of holds applies.</summary>
    public Duration? UndecidedAfter => _stage.Find<Duration>(Fact.UndecidedAfter);

    /// <summary>What happens when evidence stays undecided, or null where the default applies.</summary>
    public Then? IfUndecided => _stage.Find<Then>(Fact.Then);

    /// <summary>The peaks that the stage has to contain before it is judged.</summary>
    public IReadOnlyList<Peak> Peaks => _stage.List<Peak>(Fact.Peaks);
}
