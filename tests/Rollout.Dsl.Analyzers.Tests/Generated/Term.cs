using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A part of a plan as data: what is said, not how it is written.</summary>
/// <param name="Type">The C# type of the value.</param>
abstract record Term(string Type)
{
    /// <summary>The parts in the order in which C# evaluates them.</summary>
    public abstract IReadOnlyList<Term> Parts { get; }

    /// <summary>The same with other parts, as many.</summary>
    public abstract Term With(IReadOnlyList<Term> parts);

    /// <summary>One line that tells terms apart.</summary>
    public abstract string Key { get; }

    public bool HasVariables => this is Variable || Parts.Any(part => part.HasVariables);

    public IEnumerable<Term> Leaves => this is Literal or Variable ? [this] : Parts.SelectMany(part => part.Leaves);

    /// <summary>The same with every leaf replaced, told by its number among the leaves.</summary>
    public Term WithLeaves(Func<int, Term, Term> replaced)
    {
        var next = 0;
        return Replaced(this);

        Term Replaced(Term term) => term is Literal or Variable ? replaced(next++, term) : term.With([.. term.Parts.Select(Replaced)]);
    }

    /// <summary>Two terms of one shape differ in their leaves only.</summary>
    public string Shape => WithLeaves((_, leaf) => new Variable(leaf.Type, "_")).Key;

    /// <summary>Another value of the same names, often one that the library refuses: it must not be evaluated.</summary>
    public Term Another => WithLeaves((_, leaf) => leaf is Literal { Type: "int" } number ? number with { Text = number.Text + "7" } : leaf);
}
