using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    object? Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (reference.Instance is { } holder)
        {
            var receiver = Evaluate(holder);
            return receiver switch
            {
                TupleValue tuple => ElementOf(tuple, field),
                Instance { IsForgotten: false } instance when instance.Holds(field) => instance[field],
                NotReadValue when holder is IInstanceReferenceOperation && field.IsReadOnly => Initialised(field, reference),
                _ => NotReadValue.Instance,
            };
        }

        if (!field.IsReadOnly || LibraryMembers.IsGrammar(field))
            return NotReadValue.Instance;
        if (Published(field, field.Type) is { } policy)
            return policy;
        return IsReadBeforeItsInitialiser(field) switch
        {
            true => field.Type.IsReferenceType ? null : NotReadValue.Instance,
            false => Initialised(field, reference),
            null => NotReadValue.Instance,
        };
    }

    /// <summary>A policy of another assembly, whose code is not read: it stands in the text that the assembly publishes.</summary>
    RolloutPolicy? Published(ISymbol member, ITypeSymbol type) =>
        member.IsStatic && type.Name == nameof(RolloutPolicy) && _frame.Symbol is { } here
        && !SymbolEqualityComparer.Default.Equals(here.ContainingAssembly, member.ContainingAssembly)
            ? CompilationPolicy.Published(member)
            : null;

    object? Initialised(IFieldSymbol field, IOperation reference)
    {
        return bodies.OfInitialiser(field, cancellation) is { } value ? Initialised(field, value, reference) : NotReadValue.Instance;
    }

    object? Initialised(ISymbol member, IOperation value, IOperation reference)
    {
        _initialising.Push(member);
        try
        {
            var result = RunMember(member, value, OriginOf(reference.Syntax));
            return result is Followed && bodies.MayBeWritten(member, cancellation) ? NotReadValue.Instance : result;
        }
        finally
        {
            _initialising.Pop();
        }
    }

    static object? ElementOf(TupleValue tuple, IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var position) && position <= tuple.Elements.Count
            ? tuple.Elements[position - 1]
            : NotReadValue.Instance;
    }

    /// <summary>
    /// Static fields are initialised in the order of the text. A field that an initialiser above it mentions still has its default.
    /// </summary>
    bool? IsReadBeforeItsInitialiser(ISymbol member)
    {
        var initialising = _initialising.FirstOrDefault(other => other.IsStatic && SymbolEqualityComparer.Default.Equals(other.ContainingType, member.ContainingType));
        if (initialising?.DeclaringSyntaxReferences.FirstOrDefault() is not { } earlier || member.DeclaringSyntaxReferences.FirstOrDefault() is not { } later)
            return false;

        // The parts of a type are initialised in an order that the compiler chooses.
        return earlier.SyntaxTree != later.SyntaxTree ? null : later.Span.Start >= earlier.Span.Start;
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

        if (receiver is string text && property.Name == "Length")
            return text.Length;
        if (property.GetMethod is not { } getter || property.IsIndexer)
        {
            HandOver(receiver);
            HavocExpression(reference);
            return NotReadValue.Instance;
        }

        if (members.Find(getter) is { } member)
            return CallLibrary(member, getter.ContainingType, receiver, [], [], reference.Syntax, OriginOf(reference.Syntax));
        if (!IsExact(property))
            return NotReadValue.Instance;
        if (Published(property, property.Type) is { } policy)
            return policy;
        if (!IsAutomatic(property))
        {
            return bodies.OfMethod(getter.OriginalDefinition, cancellation) is { } body
                ? RunMember(property, body, OriginOf(reference.Syntax), self: receiver as Instance)
                : NotReadValue.Instance;
        }

        if (receiver is Instance { IsForgotten: false } holder)
            return holder.Holds(property) ? holder[property] : NotReadValue.Instance;
        if (property.IsStatic && IsReadBeforeItsInitialiser(property) is not false and var early)
            return early is true && property.Type.IsReferenceType ? null : NotReadValue.Instance;
        return property.SetMethod is null or { IsInitOnly: true } && (property.IsStatic || reference.Instance is IInstanceReferenceOperation)
            && bodies.OfInitialiser(property, cancellation) is { } value
            ? Initialised(property, value, reference)
            : NotReadValue.Instance;
    }

    /// <summary>Whether the member that is named is the one that runs; a virtual one may be another.</summary>
    static bool IsExact(ISymbol member) => !member.IsVirtual && !member.IsOverride && !member.IsAbstract;

    /// <summary>Whether a property only keeps a value; one whose accessor names its backing field does more.</summary>
    static bool IsAutomatic(IPropertySymbol property) => property.GetMethod?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is not Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax { Body: not null } and not Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax { ExpressionBody: not null }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    static object? Item(object? sequence, object? index) =>
        sequence is Sequence { IsForgotten: false } items && index is int at && at >= 0 && at < items.Items.Count
            ? items.Items[at]
            : NotReadValue.Instance;
}
