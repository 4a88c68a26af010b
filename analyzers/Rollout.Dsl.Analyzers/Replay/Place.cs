using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Where an assignment writes to, found once and before the value is computed, as at run time.</summary>
internal sealed class Place(IOperation target, ISymbol? variable = null, object? holder = null, ISymbol? member = null, object? index = null)
{
    public IOperation Target { get; } = target;

    /// <summary>The variable, or null where something else is written to.</summary>
    public ISymbol? Variable { get; } = variable;

    /// <summary>The list or the object whose item or member is written to.</summary>
    public object? Holder { get; } = holder;

    public ISymbol? Member { get; } = member;

    public object? Index { get; } = index;
}
