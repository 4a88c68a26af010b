using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    object? Assign(IOperation target, object? value) => Store(PlaceOf(target), value);

    Place PlaceOf(IOperation target) => target switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation when Variable(target) is { } written && !IsReference(written) => new(target, written),
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var declared } } => new(target, declared),
        IArrayElementReferenceOperation { Indices.Length: 1 } element => new(target, holder: Evaluate(element.ArrayReference), index: Evaluate(element.Indices[0])),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments.Length: 1 } item =>
            new(target, holder: Evaluate(list), index: Evaluate(item.Arguments[0].Value)),
        IPropertyReferenceOperation { Instance: { } holder, Property: var property } when IsAutomatic(property) && IsExact(property) =>
            new(target, holder: Evaluate(holder), member: property),
        IFieldReferenceOperation { Instance: { } holder, Field: var field } => new(target, holder: Evaluate(holder), member: field),
        _ => new(target),
    };

    object? Load(Place place)
    {
        if (place.Variable is { } variable)
            return Read(variable);
        if (place.Member is { } member)
            return place.Holder is Instance { IsForgotten: false } instance && instance.Holds(member) ? instance[member] : NotReadValue.Instance;
        return place.Holder is not null ? Item(place.Holder, place.Index) : Evaluate(place.Target);
    }

    object? Store(Place place, object? value)
    {
        if (place.Variable is { } variable)
            _frame[variable] = value;
        else if (place is { Member: { } member, Holder: Instance { IsForgotten: false } instance })
            instance[member] = value;
        else if (place is { Member: null, Holder: Sequence { IsForgotten: false } sequence })
            StoreItem(sequence, place.Index, value);
        else if (place.Target is not IDiscardOperation)
            NotAssigned(place.Target, value);
        return value;
    }

    static void StoreItem(Sequence sequence, object? index, object? value)
    {
        if (index is int at && at >= 0 && at < sequence.Items.Count)
            sequence.Set(at, value);
        else
            sequence.Forget();
    }

    /// <summary>A target that is not followed may be reached from anywhere later on, and so may what is put there.</summary>
    void NotAssigned(IOperation target, object? value)
    {
        HandOver(value);
        ForgetWrittenBy(target);
        foreach (var variable in VariablesIn(target))
            _frame[variable] = NotReadValue.Instance;
    }

    object? AssignIfNull(ICoalesceAssignmentOperation assignment)
    {
        var place = PlaceOf(assignment.Target);
        var value = Load(place);
        if (value is NotReadValue)
        {
            HavocExpression(assignment);
            return value;
        }

        return value ?? Store(place, Evaluate(assignment.Value));
    }

    object? Deconstruct(IOperation target, object? value)
    {
        var parts = target is IDeclarationExpressionOperation { Expression: var declared } ? declared : target;
        if (parts is not ITupleOperation tuple)
            return Assign(target, value);
        var values = PartsOf(value);
        for (var i = 0; i < tuple.Elements.Length; i++)
            Deconstruct(tuple.Elements[i], values.Count == tuple.Elements.Length ? values[i] : NotReadValue.Instance);
        return value;
    }

    static IReadOnlyList<object?> PartsOf(object? value) => value switch
    {
        TupleValue tuple => tuple.Elements,
        Instance { IsForgotten: false } record => PositionalProperties(record.Type).Select(position => record[position]).ToArray(),
        _ => [],
    };

    static bool IsReference(ISymbol variable) => variable is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None };
}
