using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// Which kinds of values a document may hold, which facts each may say, and what their contents are. The rows are printed by the test
/// that exercises every member of the grammar, never written by hand.
/// </summary>
internal static partial class PlanSchema
{
    static readonly ValueKind[] All = Rows();

    public static IReadOnlyList<ValueKind> Kinds => All;

    public static string NameOf(Type type) => Scalars.Camel(type.Name);

    /// <summary>A node has a kind of its own, so the fact of that name is called otherwise.</summary>
    public static string NameOf(Fact fact) => fact == Fact.Kind ? "is" : Scalars.Camel(fact.ToString());

    public static QuantityKind? Quantity(Type type) => QuantityKind.All.FirstOrDefault(quantity => quantity.Type == type);

    static ValueKind Kind(Type type, params KindEntry[] entries) => new(type, [], entries);

    static ValueKind Kind(Type type, Fact[][] births, params KindEntry[] entries) => new(type, births, entries);

    static Fact[] Born(params Fact[] facts) => facts;

    static KindEntry Must(Fact fact, params Type[] types) => new(fact, isRequired: true, isList: false, types);

    static KindEntry May(Fact fact, params Type[] types) => new(fact, isRequired: false, isList: false, types);

    static KindEntry MustList(Fact fact, params Type[] types) => new(fact, isRequired: true, isList: true, types);

    static KindEntry MayList(Fact fact, params Type[] types) => new(fact, isRequired: false, isList: true, types);
}
