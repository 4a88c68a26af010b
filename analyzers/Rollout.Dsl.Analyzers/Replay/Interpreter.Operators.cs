using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    object? Convert(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return Operator(method, conversion.Operand.Syntax, (operand, conversion.Operand.Syntax));
        if (operand is null or NotReadValue || conversion.Conversion.IsIdentity)
            return operand;
        if (conversion.Type is not { } type)
            return NotReadValue.Instance;
        if (conversion.Conversion.IsReference && !conversion.Conversion.IsImplicit)
            return Types.Is(operand, type) switch { true => operand, false when conversion.IsTryCast => null, _ => NotReadValue.Instance };
        if (conversion.IsTryCast && !conversion.Conversion.IsImplicit)
            return NotReadValue.Instance;
        if (operand is PlanValue or Followed or Closure or TupleValue or string || conversion.Conversion.IsReference)
            return operand;
        return IsEnum(conversion.Operand.Type) && type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum
            ? NotReadValue.Instance
            : Arithmetic.ConvertTo(operand, type);
    }

    static bool IsEnum(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum }
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsEnum(nullable.TypeArguments[0]));

    object? Binary(IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is null)
        {
            var decides = binary.OperatorKind == BinaryOperatorKind.ConditionalOr;
            var first = Evaluate(binary.LeftOperand);
            if (first is bool known && known == decides)
                return first;
            if (first is bool)
                return Evaluate(binary.RightOperand);
            return Either(binary, static () => NotReadValue.Instance, () => Evaluate(binary.RightOperand));
        }

        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        return binary.OperatorMethod is { } method
            ? Operator(method, binary.Syntax, (left, binary.LeftOperand.Syntax), (right, binary.RightOperand.Syntax))
            : IsByReference(binary, left, right) || (binary.Type?.SpecialType != SpecialType.System_String && IsLifted(binary, left, right))
            ? NotReadValue.Instance
            : Arithmetic.Combine(binary.OperatorKind, left, right);
    }

    /// <summary>Objects are compared by reference, which replay does not keep.</summary>
    static bool IsByReference(IBinaryOperation binary, object? left, object? right) =>
        binary.LeftOperand.Type?.SpecialType == SpecialType.System_Object && left is not null && right is not null;

    /// <summary>Arithmetic with a missing number gives a missing number, and comparing with one is false: both are left unread.</summary>
    static bool IsLifted(IBinaryOperation binary, object? left, object? right) =>
        (left is null || right is null) && binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals);

    object? Unary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method)
            return Operator(method, unary.Syntax, (operand, unary.Operand.Syntax));
        return (unary.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, bool value) => !value,
            (UnaryOperatorKind.Plus, int or long or double or decimal) => operand,
            (UnaryOperatorKind.Minus, int or long or double or decimal) => Arithmetic.Combine(BinaryOperatorKind.Subtract, Arithmetic.Zero(operand), operand),
            _ => NotReadValue.Instance,
        };
    }

    object? Compound(ICompoundAssignmentOperation compound)
    {
        var place = PlaceOf(compound.Target);
        var left = Load(place);
        var right = Evaluate(compound.Value);
        return Store(place, compound.OperatorMethod is { } method
            ? Operator(method, compound.Syntax, (left, compound.Target.Syntax), (right, compound.Value.Syntax))
            : compound.InConversion.IsIdentity && compound.OutConversion.IsIdentity && !(left is null || right is null)
            ? Arithmetic.Combine(compound.OperatorKind, left, right)
            : NotReadValue.Instance);
    }

    object? Increment(IIncrementOrDecrementOperation increment)
    {
        var place = PlaceOf(increment.Target);
        var before = Load(place);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = Store(place, before is int or long ? Arithmetic.Combine(kind, before, Arithmetic.One(before)) : NotReadValue.Instance);
        return increment.IsPostfix ? before : after;
    }

    object? Operator(IMethodSymbol method, SyntaxNode syntax, params (object? Value, SyntaxNode Place)[] operands)
    {
        if (TryCall(method, null, System.Array.ConvertAll(operands, static operand => operand.Value), System.Array.ConvertAll(operands, static operand => operand.Place), syntax, OriginOf(syntax), out var result))
            return result;
        foreach (var operand in operands)
            HandOver(operand.Value);
        return NotReadValue.Instance;
    }
}
