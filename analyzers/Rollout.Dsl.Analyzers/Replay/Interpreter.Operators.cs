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
        if (conversion.IsTryCast && conversion.Type is { } wanted && operand is not null)
            return Types.Is(operand, wanted) switch { true => operand, false => null, _ => NotReadValue.Instance };
        if (operand is null or NotReadValue or Sequence or PlanValue or string || conversion.Conversion is { IsIdentity: true } or { IsReference: true })
            return operand;
        if (conversion.Operand.Type?.TypeKind == TypeKind.Enum && conversion.Type?.SpecialType is SpecialType.System_Object)
            return NotReadValue.Instance;
        return conversion.Type is { } type ? Arithmetic.ConvertTo(operand, type) : NotReadValue.Instance;
    }

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
            : Arithmetic.Combine(binary.OperatorKind, left, right);
    }

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
        var left = Evaluate(compound.Target);
        var right = Evaluate(compound.Value);
        return compound.OperatorMethod is null && compound.InConversion.IsIdentity && compound.OutConversion.IsIdentity
            ? Arithmetic.Combine(compound.OperatorKind, left, right)
            : NotReadValue.Instance;
    }

    object? Increment(IIncrementOrDecrementOperation increment)
    {
        var before = Evaluate(increment.Target);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = before is int or long ? Arithmetic.Combine(kind, before, Arithmetic.One(before)) : NotReadValue.Instance;
        Assign(increment.Target, after);
        return increment.IsPostfix ? before : after;
    }

    object? Operator(IMethodSymbol method, SyntaxNode syntax, params (object? Value, SyntaxNode Place)[] operands)
    {
        if (TryCall(method, null, operands.Select(operand => operand.Value).ToArray(), operands.Select(operand => operand.Place).ToArray(), syntax, OriginOf(syntax), out var result))
            return result;
        foreach (var operand in operands)
            HandOver(operand.Value);
        return NotReadValue.Instance;
    }
}
