using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>One step of a course: what happens in a state, and the state that it leads to. There are many, so it holds no more than that.</summary>
internal readonly struct Edge(int from, int to, ControlInput input, bool isClosed)
{
    public int From { get; } = from;

    public int To { get; } = to;

    public ControlInput Input { get; } = input;

    /// <summary>Whether growth was forbidden just then.</summary>
    public bool IsClosed { get; } = isClosed;
}
