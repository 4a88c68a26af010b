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
            case IObjectCreationOperation creation:
                return Creation(creation);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IConditionalOperation { WhenFalse: not null } conditional:
                return Choose(conditional);
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce);
            case IArrayCreationOperation array:
                return Array(array);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return Item(Evaluate(element.ArrayReference), Evaluate(element.Indices[0]));
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated);
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value));
            case ICompoundAssignmentOperation compound:
                return Assign(compound.Target, Compound(compound));
            case IIncrementOrDecrementOperation increment:
                return Increment(increment);
            case { Kind: CollectionExpression }:
                return Collection(expression);
            default:
                HavocExpression(expression);
                return NotReadValue.Instance;
        }
    }

    object? Read(ISymbol variable) => _distrusted.Contains(variable) ? NotReadValue.Instance : _frame[variable];

    object? Convert(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return CallLibrary(method, null, [operand], [conversion.Operand.Syntax], conversion.Operand.Syntax, OriginOf(conversion.Operand.Syntax));
        if (operand is null or NotReadValue or Sequence or PlanValue or string || conversion.Conversion is { IsIdentity: true } or { IsReference: true })
            return operand;
        if (conversion.Operand.Type?.TypeKind == TypeKind.Enum && conversion.Type?.SpecialType is SpecialType.System_Object)
            return NotReadValue.Instance;
        return conversion.Type is { } type ? Arithmetic.ConvertTo(operand, type) : NotReadValue.Instance;
    }

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
        return value ?? Evaluate(coalesce.WhenNull);
    }

    object? Either(IOperation whole, Func<object?> left, Func<object?> right)
    {
        ForgetSequencesWrittenBy(whole);
        var before = _frame.Snapshot();
        var one = left();
        var after = _frame.Snapshot();
        _frame.Restore(before);
        var other = right();
        _frame.Restore(Joining.Join(after, _frame.Snapshot()));
        HavocOuterVariables(whole);
        return Joining.Join(one, other);
    }

    object? Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (reference.Instance is not null || !field.IsReadOnly || !field.IsStatic || LibraryMembers.IsGrammar(field))
            return NotReadValue.Instance;
        if (IsReadBeforeItsInitialiser(field))
            return field.Type.IsReferenceType ? null : NotReadValue.Instance;
        if (bodies.OfInitialiser(field, cancellation) is not { } value)
            return NotReadValue.Instance;
        _initialising.Push(field);
        try
        {
            return RunMember(field, value, OriginOf(reference.Syntax), null, static _ => { });
        }
        finally
        {
            _initialising.Pop();
        }
    }

    /// <summary>
    /// Static fields are initialised in the order of the text. A field that an initialiser above it mentions still has its default.
    /// </summary>
    bool IsReadBeforeItsInitialiser(IFieldSymbol field)
    {
        var initialising = _initialising.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.ContainingType, field.ContainingType));
        return initialising is not null
            && initialising.IsStatic
            && initialising.DeclaringSyntaxReferences.FirstOrDefault() is { } earlier
            && field.DeclaringSyntaxReferences.FirstOrDefault() is { } later
            && earlier.SyntaxTree == later.SyntaxTree
            && later.Span.Start >= earlier.Span.Start;
    }

    object? Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = reference.Instance is { } instance ? Evaluate(instance) : null;
        if (receiver is Sequence { IsForgotten: false } sequence)
        {
            return property.Name is "Length" or "Count" ? sequence.Items.Count
                : reference.Arguments.Length == 1 ? Item(sequence, Evaluate(reference.Arguments[0].Value))
                : NotReadValue.Instance;
        }

        if (property.GetMethod is not { } getter || property.IsIndexer)
            return NotReadValue.Instance;
        if (members.Find(getter) is not null)
            return CallLibrary(getter, receiver, [], [], reference.Syntax, OriginOf(reference.Syntax));
        if (property.IsVirtual || property.IsOverride || property.IsAbstract || (property.SetMethod is { IsInitOnly: false } && IsAutomatic(property)))
            return NotReadValue.Instance;
        if (IsAutomatic(property))
        {
            return property.IsStatic && bodies.OfInitialiser(property, cancellation) is { } value
                ? RunMember(property, value, OriginOf(reference.Syntax), null, static _ => { })
                : NotReadValue.Instance;
        }

        return bodies.OfMethod(getter, cancellation) is { } body
            ? RunMember(property, body, OriginOf(reference.Syntax), null, static _ => { })
            : NotReadValue.Instance;
    }

    static bool IsAutomatic(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    static object? Item(object? sequence, object? index) =>
        sequence is Sequence { IsForgotten: false } items && index is int at && at >= 0 && at < items.Items.Count
            ? items.Items[at]
            : NotReadValue.Instance;

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
            ? CallLibrary(method, null, [left, right], [binary.LeftOperand.Syntax, binary.RightOperand.Syntax], binary.Syntax, OriginOf(binary.Syntax))
            : Arithmetic.Combine(binary.OperatorKind, left, right);
    }

    object? Unary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method)
            return CallLibrary(method, null, [operand], [unary.Operand.Syntax], unary.Syntax, OriginOf(unary.Syntax));
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

    object? Assign(IOperation target, object? value)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when Variable(target) is { } written && !IsReference(written):
                _frame[written] = value;
                return value;
            case IArrayElementReferenceOperation { Indices.Length: 1 } element
                when Evaluate(element.ArrayReference) is Sequence { IsForgotten: false } sequence:
                if (Evaluate(element.Indices[0]) is int at && at >= 0 && at < sequence.Items.Count)
                    sequence.Items[at] = value;
                else
                    sequence.Forget();
                return value;
            case IDiscardOperation:
                return value;
            default:
                foreach (var variable in VariablesIn(target))
                    _frame[variable] = NotReadValue.Instance;
                ForgetSequencesWrittenBy(target);
                return value;
        }
    }

    static bool IsReference(ISymbol variable) => variable is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None };

    object? Array(IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length != 1)
            return NotReadValue.Instance;
        if (array.Initializer is { } initialiser)
            return new Sequence(initialiser.ElementValues.Select(Element).ToArray(), canGrow: false);
        return Evaluate(array.DimensionSizes[0]) is int and >= 0 and <= 100_000 and var size
            ? new Sequence(Enumerable.Repeat(DefaultOf((array.Type as IArrayTypeSymbol)?.ElementType), size), canGrow: false)
            : NotReadValue.Instance;
    }

    static NotReadValue? DefaultOf(ITypeSymbol? type) => type is { IsReferenceType: true } ? null : NotReadValue.Instance;

    object? Collection(IOperation expression)
    {
        var items = new List<object?>();
        foreach (var element in expression.ChildOperations)
        {
            if (element.Kind != Spread)
                items.Add(Element(element));
            else if (Evaluate(element.ChildOperations.First()) is Sequence { IsForgotten: false } spread)
                items.AddRange(spread.Items);
            else
                return NotReadValue.Instance;
        }

        return new Sequence(items, canGrow: expression.Type is INamedTypeSymbol { Name: "List" });
    }

    /// <summary>An item of a written list stands for itself: a finding about it belongs there.</summary>
    object? Element(IOperation element) => Mentioned(Evaluate(element), element.Syntax);

    object? Mentioned(object? value, SyntaxNode where) =>
        value is PlanValue element ? element.With(element.Facts, element.Provenance.MentionedAt(OriginOf(where))) : value;

    object? Interpolate(IInterpolatedStringOperation interpolated)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            var words = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                IInterpolationOperation { Alignment: null, FormatString: null } hole when hole.Expression.Type?.TypeKind != TypeKind.Enum =>
                    Arithmetic.Print(Evaluate(hole.Expression)),
                _ => null,
            };
            if (words is null)
                return NotReadValue.Instance;
            text.Append(words);
        }

        return text.ToString();
    }
}
