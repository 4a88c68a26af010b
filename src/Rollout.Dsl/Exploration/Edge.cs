using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>One step of a course: what happens in a state, what is decided, and the state that it leads to.</summary>
internal sealed class Edge(int from, int to, ControlInput input, bool isClosed, ControlMove[] moves)
{
    public int From { get; } = from;

    public int To { get; } = to;

    public ControlInput Input { get; } = input;

    /// <summary>Whether growth was forbidden just then.</summary>
    public bool IsClosed { get; } = isClosed;

    public ControlMove[] Moves { get; } = moves;
}
