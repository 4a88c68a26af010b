using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A metric held against a limit.</summary>
sealed record Comparison(Term Left, string Sign, Term Right) : Term("Condition")
{
    public override IReadOnlyList<Term> Parts => [Left, Right];

    public override string Key => $"({Left.Key} {Sign} {Right.Key})";

    public override Term With(IReadOnlyList<Term> parts) => this with { Left = parts[0], Right = parts[1] };
}
