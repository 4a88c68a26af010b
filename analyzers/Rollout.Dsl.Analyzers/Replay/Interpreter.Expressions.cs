using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    /// <summary>Collection expressions are known to hosts newer than the one we are built against; there they have these kinds.</summary>
    const OperationKind CollectionExpression = (OperationKind)0x7F;

    const OperationKind Spread = (OperationKind)0x80;

    object? Evaluate(IOperation expression)
    {
        _budget.Step();
        if (expression.ConstantValue is { HasValue: true, Value: var constant })
            return constant;
        switch (expression)
        {
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IConversionOperation conversion:
                return Convert(conversion);
            case ILocalReferenceOperation local:
                return Read(local.Local);
            case IParameterReferenceOperation parameter:
                return Read(parameter.Parameter);
            case IFieldReferenceOperation field:
                return Field(field);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IInvocationOperation invocation:
                return Invocations(invocation);
            case IObjectCreationOperation created:
                return Creation(created);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IThrowOperation:
                throw new UserThrowsException();
            case IDefaultValueOperation { Type: { } type }:
                return Types.DefaultOf(type);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return _frame.Self is { } self ? self : NotReadValue.Instance;
            case IConditionalAccessOperation access:
                return Access(access);
            case IConditionalAccessInstanceOperation:
                return _accessed.Count > 0 ? _accessed.Peek() : NotReadValue.Instance;
            case ISwitchExpressionOperation switched:
                return Switch(switched);
            case IIsPatternOperation matched:
                return Known(Matches(Evaluate(matched.Value), matched.Pattern), matched);
            case IIsTypeOperation tested:
                return Known(Types.Is(Evaluate(tested.ValueOperand), tested.TypeOperand) is { } isOfType ? isOfType != tested.IsNegated : null, tested);
            case ITupleOperation tuple:
                return new TupleValue(tuple.Elements.Select(Evaluate).ToArray());
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction.Target, Evaluate(deconstruction.Value));
            case IDelegateCreationOperation creation:
                return Delegate(creation);
            case IWithOperation with:
                return With(with);
            case ICoalesceAssignmentOperation coalesced:
                return AssignIfNull(coalesced);
            case IConditionalOperation { WhenFalse: not null } conditional:
                return Choose(conditional);
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce);
            case IArrayCreationOperation array:
                return Array(array);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return Item(Evaluate(element.ArrayReference), element.Indices[0]);
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated);
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                var place = PlaceOf(assignment.Target);
                return Store(place, Evaluate(assignment.Value));
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case IIncrementOrDecrementOperation increment:
                return Increment(increment);
            case { Kind: CollectionExpression }:
                return Collection(expression);
            default:
                HavocExpression(expression);
                return NotReadValue.Instance;
        }
    }

    object? Read(ISymbol variable)
    {
        if (_distrusted.Contains(variable))
            return NotReadValue.Instance;
        return variable is IParameterSymbol && !_frame.Knows(variable) && _frame.Self is { } self ? self[variable] : _frame[variable];
    }

    object? Array(IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length == 1 && array.Initializer is { } initialiser)
            return new Sequence(initialiser.ElementValues.Select(Element), canGrow: false);
        if (array.DimensionSizes.Length == 1 && Evaluate(array.DimensionSizes[0]) is int and >= 0 and <= 100_000 and var size)
        {
            _budget.Take(size);
            return new Sequence(Enumerable.Repeat(Types.DefaultOf((array.Type as IArrayTypeSymbol)?.ElementType), size), canGrow: false);
        }

        HavocExpression(array);
        return NotReadValue.Instance;
    }

    /// <summary>An item of an array, or a copy of a part of it.</summary>
    object? Item(object? array, IOperation index)
    {
        var length = array is Sequence { IsForgotten: false } known ? known.Items.Count : (int?)null;
        if (index is not IRangeOperation range)
            return Item(array, Position(index, length));
        var start = range.LeftOperand is { } left ? Position(left, length) : 0;
        var end = range.RightOperand is { } right ? Position(right, length) : length;
        if (array is not Sequence sequence || start is not int from || end is not int to || from < 0 || to > length || from > to)
            return NotReadValue.Instance;
        _budget.Take(to - from);
        return new Sequence(sequence.Items.Skip(from).Take(to - from), canGrow: false);
    }

    object? Position(IOperation index, int? length)
    {
        while (index is IConversionOperation { OperatorMethod.ContainingType.Name: "Index" } conversion)
            index = conversion.Operand;
        if (index is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd)
            return Evaluate(index);
        return Evaluate(fromEnd.Operand) is int back && length is { } count ? count - back : NotReadValue.Instance;
    }

    object? Collection(IOperation expression)
    {
        var items = new List<object?>();
        var isRead = expression.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false };
        foreach (var element in expression.ChildOperations)
        {
            if (element.Kind != Spread)
            {
                items.Add(Element(element));
            }
            else if (Evaluate(element.ChildOperations.First()) is Sequence { IsForgotten: false } spread)
            {
                _budget.Take(spread.Items.Count);
                items.AddRange(spread.Items);
            }
            else
            {
                isRead = false;
            }
        }

        if (isRead)
            return new Sequence(items, canGrow: expression.Type is INamedTypeSymbol type && IsList(type));
        foreach (var item in items)
            HandOver(item);
        return NotReadValue.Instance;
    }

    /// <summary>An item of a written list stands for itself: a finding about it belongs there.</summary>
    object? Element(IOperation element) => Mentioned(Evaluate(element), element.Syntax);

    object? Mentioned(object? value, SyntaxNode where) =>
        value is PlanValue element ? element.With(element.Facts, element.Provenance.MentionedAt(OriginOf(where))) : value;

    object? Interpolate(IInterpolatedStringOperation interpolated)
    {
        var text = new System.Text.StringBuilder();
        var isRead = true;
        foreach (var part in interpolated.Parts)
        {
            var words = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                IInterpolationOperation hole => Printed(hole, Evaluate(hole.Expression)),
                _ => null,
            };
            if (words is null || text.Length + words.Length > Arithmetic.LongestText)
                isRead = false;
            else
                text.Append(words);
        }

        return isRead ? text.ToString() : NotReadValue.Instance;
    }

    static string? Printed(IInterpolationOperation hole, object? value) => hole switch
    {
        { Alignment: not null } => null,
        { FormatString.ConstantValue.Value: string format } => IsEnum(hole.Expression.Type) ? null : Arithmetic.Print(value, format),
        { FormatString: not null } => null,
        _ when IsEnum(hole.Expression.Type) || (hole.Expression.Type is ITypeParameterSymbol && value is not (string or bool)) => null,
        _ => Arithmetic.Print(value),
    };
}
