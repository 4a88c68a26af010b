using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A static member of the library, such as <c>Role.OnCall</c>; without a type it is a class.</summary>
sealed record Member(string Type, string Text) : Term(Type)
{
    public override IReadOnlyList<Term> Parts => [];

    public override string Key => Text;

    public override Term With(IReadOnlyList<Term> parts) => this;
}
