using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A number, or a text without its quotes.</summary>
/// <param name="IsName">Names tell elements apart, so they are never forgotten.</param>
sealed record Literal(string Type, string Text, bool IsName = false) : Term(Type)
{
    public override IReadOnlyList<Term> Parts => [];

    public override string Key => Type == "string" ? $"\"{Text}\"" : Text;

    public override Term With(IReadOnlyList<Term> parts) => this;
}
