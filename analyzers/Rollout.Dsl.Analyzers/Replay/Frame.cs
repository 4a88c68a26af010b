using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>One activation of a member of the user's code: its variables, and where it was called from.</summary>
internal sealed class Frame(ISymbol? member, Origin? caller, Frame? outer = null, Instance? self = null)
{
    Dictionary<ISymbol, object?> _variables = new(SymbolEqualityComparer.Default);

    public ISymbol? Symbol { get; } = member;

    public string? Member => Symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name : Symbol?.Name;

    /// <summary>Where the member was called from; null in the member under analysis.</summary>
    public Origin? Caller { get; } = caller;

    /// <summary>The object whose member runs; null in static members, and in the member under analysis.</summary>
    public Instance? Self { get; } = self ?? outer?.Self;

    /// <summary>What returns that may already have happened would have returned; only meaningful when <see cref="MayHaveReturned"/>.</summary>
    public object? EarlierResult { get; private set; }

    public bool MayHaveReturned { get; private set; }

    public IEnumerable<KeyValuePair<ISymbol, object?>> Variables => _variables;

    public bool Knows(ISymbol variable) => Owner(variable) is not null;

    public object? this[ISymbol variable]
    {
        get => Owner(variable) is { } owner ? owner._variables[variable] : NotReadValue.Instance;
        set => (Owner(variable) ?? this)._variables[variable] = value;
    }

    /// <summary>Declares a variable of this activation, hiding the same one of an earlier turn of a loop.</summary>
    public void Declare(ISymbol variable, object? value) => _variables[variable] = value;

    public void MayReturn(object? result)
    {
        EarlierResult = MayHaveReturned ? Joining.Join(EarlierResult, result) : result;
        MayHaveReturned = true;
        IsCertain = false;
    }

    /// <summary>Whether the statement that runs surely runs; not so behind a return or throw that may have happened.</summary>
    public bool IsCertain { get; private set; } = true;

    public void MayThrow() => IsCertain = false;

    public Dictionary<ISymbol, object?> Snapshot() => new(_variables, SymbolEqualityComparer.Default);

    public void Restore(Dictionary<ISymbol, object?> variables) => _variables = variables;

    Frame? Owner(ISymbol variable)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._variables.ContainsKey(variable))
                return frame;

            // A recursive activation has variables of its own, also before it declares them.
            if (frame.Symbol is not null && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, frame.Symbol))
                return null;
        }

        return null;
    }

    Frame? Outer { get; } = outer;

    public bool HasOuter => Outer is not null;
}
