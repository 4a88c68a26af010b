using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Calls into the library itself: the real member is run, or what it says is unread.</summary>
internal sealed partial class Interpreter
{
    object? CallLibrary(LibraryMember member, INamedTypeSymbol family, object? receiver, object?[] values, SyntaxNode[] places, SyntaxNode syntax, Origin said)
    {
        // An operator that a family shares finds its type in its first operand, as a verb does in its receiver.
        member = LibraryMembers.Of(member, member.IsVerb ? receiver : values.FirstOrDefault(), family);
        if (member.Type.ContainsGenericParameters)
            return NotReadValue.Instance;
        if (member.IsVerb)
        {
            receiver = receiver is NotReadValue ? Unread.Of(member.Type) ?? receiver : receiver;
            if (receiver is null || !member.Type.IsInstanceOfType(receiver))
                return NotReadValue.Instance;
        }

        var arguments = new object?[member.Shapes.Length];
        var isRead = true;
        for (var i = 0; i < arguments.Length; i++)
            isRead &= Marshalling.TryPass(Mentioned(values[i], places[i] ?? syntax), member.Shapes[i], out arguments[i]);
        if (!isRead)
            return NotPassed(member, receiver, syntax, said);
        try
        {
            return Placed(Marshalling.Invoke(member.Method, receiver, arguments), syntax, said, member.Facts);
        }
        catch (RejectedCallException refused)
        {
            Refuse(refused.Message, refused.About?.Provenance.Place ?? ArgumentOf(refused, member.Parameters, places, syntax) ?? said);
            return NotPassed(member, receiver, syntax, said);
        }
        catch (Exception) when (member.IsOfTime)
        {
            return NotReadValue.Instance;
        }
    }

    /// <summary>The argument that was refused; null for one of a list that the compiler put together itself.</summary>
    Origin? ArgumentOf(RejectedCallException refused, ParameterInfo[] parameters, SyntaxNode[] places, SyntaxNode call)
    {
        if (refused.ParamName is null)
            return null;
        var index = parameters.Length == 1 ? 0 : System.Array.FindIndex(parameters, parameter => parameter.Name == refused.ParamName);
        return index >= 0 && places[index] is { } place && place != call ? OriginOf(place) : null;
    }

    /// <summary>A verb whose argument was not read still stands in the chain: what it says is unread from then on.</summary>
    object? NotPassed(LibraryMember member, object? receiver, SyntaxNode syntax, Origin said)
    {
        if (member.NotReadForm is { } form)
            return Placed(form.Invoke(form.IsStatic ? null : receiver, []), syntax, said, member.Facts);
        if (receiver is not PlanValue value || (member.Method as MethodInfo)?.ReturnType.IsInstanceOfType(value) != true)
            return NotReadValue.Instance;
        var table = member.Facts.Aggregate(value.Facts, static (table, fact) => table[fact] is Chain
            ? table.Append(fact, [NotRead.Value])
            : table.Set(fact, NotRead.Value));
        return value.With(table, value.Provenance.SaidAt(member.Facts, said));
    }

    /// <summary>Gives a value the place where it was made, or, where a verb returned its receiver with more facts, the place of the verb.</summary>
    object? Placed(object? result, SyntaxNode syntax, Origin said, Fact[] facts)
    {
        if (result is not PlanValue value)
            return result;
        var provenance = value.Provenance;
        if (provenance.Made is not { Length: > 0 })
            provenance = provenance.MadeAt(OriginOf(syntax, syntax.SpanStart, syntax.Span.End, provenance.Made?.Line ?? 0));
        provenance = provenance.SaidAt(facts, said);
        return ReferenceEquals(provenance, value.Provenance) ? value : value.With(value.Facts, provenance);
    }

    /// <summary>
    /// Whether a place of the source is made up: a constant was written for a parameter of the library that the compiler fills in. A
    /// template that hands on the place of its own caller names a parameter there.
    /// </summary>
    static bool IsWrittenOut(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: true, Parameter: { HasExplicitDefaultValue: true } parameter }
        && LibraryMembers.IsGrammar(parameter)
        && parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute");
}
