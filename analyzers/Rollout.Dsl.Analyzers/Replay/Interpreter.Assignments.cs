using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    object? Assign(IOperation target, object? value)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when Variable(target) is { } written && !IsReference(written) && _frame.Knows(written):
                _frame[written] = value;
                return value;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var declared } }:
                _frame.Declare(declared, value);
                return value;
            case ILocalReferenceOperation { IsDeclaration: true, Local: var declared }:
                _frame.Declare(declared, value);
                return value;
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return AssignItem(Evaluate(element.ArrayReference), Evaluate(element.Indices[0]), value, target);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments.Length: 1 } item:
                return AssignItem(Evaluate(list), Evaluate(item.Arguments[0].Value), value, target);
            case IPropertyReferenceOperation { Instance: { } holder, Property: var property } when IsAutomatic(property) && IsExact(property):
                return AssignMember(Evaluate(holder), property, value, target);
            case IFieldReferenceOperation { Instance: { } holder, Field: var field }:
                return AssignMember(Evaluate(holder), field, value, target);
            case IDiscardOperation:
                return value;
            default:
                NotAssigned(target);
                return value;
        }
    }

    object? AssignItem(object? list, object? index, object? value, IOperation target)
    {
        if (list is not Sequence { IsForgotten: false } sequence)
            NotAssigned(target);
        else if (index is int at && at >= 0 && at < sequence.Items.Count)
            sequence.Set(at, value);
        else
            sequence.Forget();
        return value;
    }

    object? AssignMember(object? holder, ISymbol member, object? value, IOperation target)
    {
        if (holder is Instance { IsForgotten: false } instance)
            instance[member] = value;
        else
            NotAssigned(target);
        return value;
    }

    void NotAssigned(IOperation target)
    {
        foreach (var variable in VariablesIn(target))
            _frame[variable] = NotReadValue.Instance;
        ForgetWrittenBy(target);
    }

    object? AssignIfNull(ICoalesceAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Target);
        if (value is NotReadValue)
        {
            HavocExpression(assignment);
            return value;
        }

        return value ?? Assign(assignment.Target, Evaluate(assignment.Value));
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
