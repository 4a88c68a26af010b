using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>The member or lambda in which an expression is written.</summary>
/// <param name="takesStatements">Whether the expression may be led up to by statements.</param>
/// <param name="isRoot">Whether it is the member that holds the plan.</param>
/// <param name="isLambda">Whether it is a lambda; one with local functions in it is not read.</param>
sealed class Body(bool takesStatements, bool isRoot = false, bool isLambda = false)
{
    public bool TakesStatements { get; } = takesStatements;

    public bool IsRoot { get; } = isRoot;

    public bool IsLambda { get; } = isLambda;

    public List<string> Statements { get; } = [];
}
