using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>
/// A lambda or a method used as a value. Of a lambda only such are followed that write nothing around them and whose captured variables
/// never change, so what these held when it was written is what it sees whenever it runs.
/// </summary>
internal sealed class Closure(
    ImmutableArray<IParameterSymbol> parameters, IOperation? body, IMethodSymbol? method, IReadOnlyList<KeyValuePair<ISymbol, object?>> captured, Frame frame)
{
    public ImmutableArray<IParameterSymbol> Parameters { get; } = parameters;

    /// <summary>The body of a lambda; null for a method.</summary>
    public IOperation? Body { get; } = body;

    public IMethodSymbol? Method { get; } = method;

    public IReadOnlyList<KeyValuePair<ISymbol, object?>> Captured { get; } = captured;

    /// <summary>The activation in which the lambda was written: its text lies there, and so do findings about what it makes.</summary>
    public Frame Frame { get; } = frame;
}
