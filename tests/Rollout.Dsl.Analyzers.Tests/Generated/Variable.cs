using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A parameter, or a part of the item that a loop has come to.</summary>
sealed record Variable(string Type, string Name) : Term(Type)
{
    public override IReadOnlyList<Term> Parts => [];

    public override string Key => $"<{Type} {Name}>";

    public override Term With(IReadOnlyList<Term> parts) => this;
}
