using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A call of a verb, a factory or a property of the library.</summary>
/// <param name="Parameters">The names of the parameters; a property has null.</param>
sealed record Call(string Type, Term? Receiver, string Name, IReadOnlyList<Term> Arguments, IReadOnlyList<string>? Parameters) : Term(Type)
{
    /// <summary>Whether it is a verb in a chain, so that the plan is valid without it.</summary>
    public bool IsOptional => Receiver?.Type == Type;

    public override IReadOnlyList<Term> Parts => Receiver is null ? Arguments : [Receiver, .. Arguments];

    public override string Key => $"{Receiver?.Key}.{Name}({string.Join(", ", Arguments.Select(argument => argument.Key))})";

    public override Term With(IReadOnlyList<Term> parts) => Receiver is null
        ? this with { Arguments = parts }
        : this with { Receiver = parts[0], Arguments = [.. parts.Skip(1)] };
}
