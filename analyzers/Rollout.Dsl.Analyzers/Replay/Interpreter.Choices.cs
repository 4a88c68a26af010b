using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    readonly Stack<object?> _accessed = new();

    object? Choose(IConditionalOperation conditional)
    {
        if (Evaluate(conditional.Condition) is bool known)
            return Evaluate(known ? conditional.WhenTrue : conditional.WhenFalse!);
        return Either(conditional, () => Evaluate(conditional.WhenTrue), () => Evaluate(conditional.WhenFalse!));
    }

    object? Coalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        if (value is NotReadValue)
            return Either(coalesce, () => value, () => Evaluate(coalesce.WhenNull));
        return value is null ? Evaluate(coalesce.WhenNull) : Arithmetic.Coerce(value, coalesce.Type);
    }

    object? Either(IOperation whole, Func<object?> left, Func<object?> right) => AnyOf(whole, [left, right]);

    /// <summary>One of several ways is taken and it is not known which: what they have in common stays.</summary>
    object? AnyOf(IOperation whole, IEnumerable<Func<object?>> ways)
    {
        ForgetWrittenBy(whole);
        var before = _frame.Snapshot();
        Dictionary<ISymbol, object?>? after = null;
        object? result = null;
        _perhaps++;
        try
        {
            foreach (var way in ways)
            {
                _frame.Restore(new(before, SymbolEqualityComparer.Default));
                HavocOuterVariables(whole);
                try
                {
                    var one = way();
                    result = after is null ? one : Joining.Join(result, one);
                    after = after is null ? _frame.Snapshot() : Joining.Join(after, _frame.Snapshot());
                }
                catch (UserThrowsException)
                {
                    _frame.MayThrow();
                }
            }
        }
        finally
        {
            _perhaps--;
        }

        _frame.Restore(after ?? throw new UserThrowsException());
        HavocOuterVariables(whole);
        return result;
    }

    /// <summary>What a test says, or unread; code in it that was not run is havoc.</summary>
    object? Known(bool? answer, IOperation test)
    {
        if (answer is { } known)
            return known;
        HavocExpression(test);
        return NotReadValue.Instance;
    }

    object? Access(IConditionalAccessOperation access)
    {
        var value = Evaluate(access.Operation);
        if (value is null)
            return null;
        if (value is NotReadValue)
            return Either(access, static () => NotReadValue.Instance, () => AccessOn(value, access));
        return AccessOn(value, access);
    }

    object? AccessOn(object? value, IConditionalAccessOperation access)
    {
        _accessed.Push(value);
        try
        {
            return Evaluate(access.WhenNotNull);
        }
        finally
        {
            _accessed.Pop();
        }
    }

    object? Switch(ISwitchExpressionOperation switched)
    {
        var value = Evaluate(switched.Value);
        foreach (var arm in switched.Arms)
        {
            var matches = Matches(value, arm.Pattern);
            if (matches is true && arm.Guard is { } guard)
                matches = Evaluate(guard) as bool?;
            if (matches is null)
                break;
            if (matches is true)
                return Evaluate(arm.Value);
        }

        return AnyOf(switched, switched.Arms.Select(arm => (Func<object?>)(() =>
        {
            foreach (var declared in arm.Locals)
                _frame.Declare(declared, NotReadValue.Instance);
            return Evaluate(arm.Value);
        })));
    }

    Flow ExecuteSwitch(ISwitchOperation statement)
    {
        var value = Evaluate(statement.Value);
        ISwitchCaseOperation? taken = null;
        ISwitchCaseOperation? otherwise = null;
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                var matches = clause switch
                {
                    ISingleValueCaseClauseOperation single => Arithmetic.Combine(BinaryOperatorKind.Equals, value, Evaluate(single.Value)) as bool?,
                    IPatternCaseClauseOperation { Guard: null } pattern => Matches(value, pattern.Pattern),
                    IPatternCaseClauseOperation pattern => Matches(value, pattern.Pattern) is var shape && shape is true ? Evaluate(pattern.Guard!) as bool? : shape,
                    IDefaultCaseClauseOperation => false,
                    _ => null,
                };
                if (clause is IDefaultCaseClauseOperation)
                    otherwise = section;
                if (matches is null)
                {
                    Havoc(statement);
                    return Flow.Next;
                }

                taken ??= matches is true ? section : null;
            }

            if (taken is not null)
                break;
        }

        if ((taken ?? otherwise) is not { } chosen)
            return Flow.Next;
        var flow = ExecuteAll(chosen.Body);
        return flow.Kind == FlowKind.Broken ? Flow.Next : flow;
    }

    /// <summary>Whether a value has the shape of a pattern; null where that was not read. Variables of the pattern are declared.</summary>
    bool? Matches(object? value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return constant.Value.ConstantValue is { HasValue: true, Value: null }
                    ? value is NotReadValue ? null : value is null
                    : value is null ? false : Arithmetic.Combine(BinaryOperatorKind.Equals, value, Evaluate(constant.Value)) as bool?;
            case IRelationalPatternOperation relational:
                return value is null ? false : Arithmetic.Combine(relational.OperatorKind, value, Evaluate(relational.Value)) as bool?;
            case INegatedPatternOperation negated:
                return !Matches(value, negated.Pattern);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return Matches(value, both.LeftPattern) is false ? false : Matches(value, both.LeftPattern) & Matches(value, both.RightPattern);
            case IBinaryPatternOperation either:
                return Matches(value, either.LeftPattern) | Matches(value, either.RightPattern);
            case ITypePatternOperation type:
                return Types.Is(value, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                var isOfType = declaration.MatchesNull ? true : declaration.MatchedType is { } matched ? Types.Is(value, matched) : null;
                if (declaration.DeclaredSymbol is { } declared)
                    _frame.Declare(declared, isOfType is true ? value : NotReadValue.Instance);
                return isOfType;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns: var parts } shape
                when value is Instance or string or null && parts.All(static part => part.Member is IPropertyReferenceOperation or IFieldReferenceOperation):
                return MatchesParts(value, shape);
            default:
                foreach (var variable in WrittenBy(pattern))
                    _frame.Declare(variable, NotReadValue.Instance);
                return null;
        }
    }

    bool? MatchesParts(object? value, IRecursivePatternOperation shape)
    {
        bool? matches = value is null ? false : Types.Is(value, shape.MatchedType);
        foreach (var part in shape.PropertySubpatterns)
        {
            var member = part.Member is IPropertyReferenceOperation property ? (ISymbol)property.Property : ((IFieldReferenceOperation)part.Member).Field;
            matches &= Matches(
                value switch
                {
                    Instance instance when instance.Holds(member) => instance[member],
                    string text when member.Name == "Length" => text.Length,
                    _ => NotReadValue.Instance,
                },
                part.Pattern);
        }

        if (shape.DeclaredSymbol is { } declared)
            _frame.Declare(declared, matches is true ? value : NotReadValue.Instance);
        return matches;
    }
}
