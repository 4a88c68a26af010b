using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    /// <summary>Evaluates a chain of calls from its innermost receiver outwards, so that a long chain does not deepen the stack.</summary>
    object? Invocations(IInvocationOperation outermost)
    {
        var chain = new Stack<IInvocationOperation>();
        IOperation? receiver = outermost;
        while (receiver is IInvocationOperation call)
        {
            chain.Push(call);
            receiver = ReceiverOf(call);
        }

        var value = receiver is null ? null : Evaluate(receiver);
        if (receiver is ILocalReferenceOperation { Local: var local } && value is RolloutPlan && LibraryMembers.IsGrammar(chain.Peek().TargetMethod))
            _extended.Add(local);
        while (chain.Count > 0)
        {
            _budget.Step();
            value = Call(chain.Pop(), value);
        }

        return value;
    }

    static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? Argument(call.Arguments, 0) : null);

    static IOperation? Argument(IEnumerable<IArgumentOperation> arguments, int ordinal) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    object? Call(IInvocationOperation call, object? receiver)
    {
        var method = call.TargetMethod;
        var isExtension = call.Instance is null && method.IsExtensionMethod;
        var operations = method.Parameters.Select(parameter => Argument(call.Arguments, parameter.Ordinal)).ToArray();
        if (operations.Any(operation => operation is null))
            return NotReadValue.Instance;

        // Arguments are evaluated in the order of the source, as at run time.
        var values = new object?[operations.Length];
        foreach (var argument in call.Arguments)
        {
            var ordinal = argument.Parameter!.Ordinal;
            values[ordinal] = isExtension && ordinal == 0 ? receiver : Evaluate(argument.Value);
        }

        var places = operations.Select(operation => operation!.Syntax).ToArray();
        if (members.Find(method) is not null)
            return CallLibrary(method, isExtension ? null : receiver, values, places, call.Syntax, NameOf(call));
        if (receiver is Sequence { IsForgotten: false, CanGrow: true } list && method.Name == "Add" && values.Length == 1)
        {
            list.Items.Add(values[0]);
            return null;
        }

        if (receiver is Sequence { IsForgotten: false } copied && method.Name is "ToArray" or "ToList" && method.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal))
            return new Sequence(copied.Items, canGrow: method.Name == "ToList");

        if (!method.IsVirtual && !method.IsOverride && method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In)
            && bodies.OfMethod(method.OriginalDefinition, cancellation) is { } body)
        {
            return RunMember(method, body, NameOf(call), OuterOf(method), frame =>
            {
                foreach (var parameter in method.OriginalDefinition.Parameters)
                    frame.Declare(parameter, values[parameter.Ordinal]);
            });
        }

        return NotRun(call, receiver, values);
    }

    /// <summary>A call that is not run may write whatever it is given; what it returns is at most the name of what it got.</summary>
    object? NotRun(IInvocationOperation call, object? receiver, object?[] values)
    {
        HavocExpression(call);
        foreach (var sequence in values.Append(receiver).OfType<Sequence>())
            sequence.Forget();
        return (ReceiverOf(call) is null ? values.FirstOrDefault() : receiver) is PlanValue value
            && call.Type is { } type && LibraryMembers.IsGrammar(type) && type.MetadataName == value.GetType().Name
            ? Unread.Forget(value)
            : NotReadValue.Instance;
    }

    /// <summary>A local function sees the variables around it.</summary>
    Frame? OuterOf(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction ? _frame : null;

    object? Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
            return NotReadValue.Instance;
        if (creation.Type is INamedTypeSymbol { Name: "List", ContainingNamespace: { Name: "Generic" } } && creation.Arguments.Length == 0)
        {
            if (creation.Initializer is null)
                return new Sequence([], canGrow: true);
            var added = creation.Initializer.Initializers.OfType<IInvocationOperation>().ToArray();
            if (added.Length == creation.Initializer.Initializers.Length && added.All(add => add.TargetMethod.Name == "Add" && add.Arguments.Length == 1))
                return new Sequence(added.Select(add => Element(add.Arguments[0].Value)).ToArray(), canGrow: true);
        }

        var values = new object?[constructor.Parameters.Length];
        var places = new SyntaxNode[constructor.Parameters.Length];
        foreach (var argument in creation.Arguments)
        {
            values[argument.Parameter!.Ordinal] = Evaluate(argument.Value);
            places[argument.Parameter.Ordinal] = argument.Syntax;
        }

        if (creation.Initializer is null && members.Find(constructor) is not null)
            return CallLibrary(constructor, null, values, places, creation.Syntax, OriginOf(creation.Syntax));
        HavocExpression(creation);
        foreach (var sequence in values.OfType<Sequence>())
            sequence.Forget();
        return NotReadValue.Instance;
    }

    Origin NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? OriginOf(call.Syntax, access.Name.SpanStart, call.Syntax.Span.End)
            : OriginOf(call.Syntax);

    object? CallLibrary(IMethodSymbol method, object? receiver, object?[] values, SyntaxNode[] places, SyntaxNode syntax, Origin said)
    {
        if (members.Find(method) is not { } member)
            return NotReadValue.Instance;
        if (!member.IsStatic && !member.IsConstructor)
        {
            receiver = receiver is NotReadValue ? Unread.Of(member.DeclaringType!) ?? receiver : receiver;
            if (receiver is null || !member.DeclaringType!.IsInstanceOfType(receiver))
                return NotReadValue.Instance;
        }

        var facts = LibraryMembers.Declaration(member)?.Facts ?? [];
        var parameters = member.GetParameters();
        var arguments = new object?[parameters.Length];
        var isRead = true;
        for (var i = 0; i < parameters.Length; i++)
            isRead &= Marshalling.TryPass(Mentioned(values[i], places[i] ?? syntax), parameters[i].ParameterType, out arguments[i]);
        if (!isRead)
            return NotPassed(member, receiver, facts, syntax, said);
        try
        {
            return Placed(Marshalling.Invoke(member, receiver, arguments), syntax, said, facts);
        }
        catch (RejectedCallException refused)
        {
            Rejections.Add(new(refused.Message, refused.About?.Provenance.Place ?? ArgumentOf(refused, parameters, places, syntax) ?? said));
            return NotPassed(member, receiver, facts, syntax, said);
        }
        catch (ArgumentException)
        {
            return NotPassed(member, receiver, facts, syntax, said);
        }
        catch (OverflowException)
        {
            return NotPassed(member, receiver, facts, syntax, said);
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
    object? NotPassed(MethodBase member, object? receiver, Fact[] facts, SyntaxNode syntax, Origin said)
    {
        if (LibraryMembers.NotReadForm(member) is { } form)
            return Placed(form.Invoke(form.IsStatic ? null : receiver, []), syntax, said, facts);
        if (receiver is not PlanValue value || (member as MethodInfo)?.ReturnType != value.GetType())
            return NotReadValue.Instance;
        var table = facts.Aggregate(value.Facts, static (table, fact) => table[fact] is Chain
            ? table.Append(fact, [NotRead.Value])
            : table.Set(fact, NotRead.Value));
        return value.With(table, value.Provenance.SaidAt(facts, said));
    }

    /// <summary>Gives a value the place where it was made, or, where a verb returned its receiver with more facts, the place of the verb.</summary>
    object? Placed(object? result, SyntaxNode syntax, Origin said, Fact[] facts)
    {
        if (result is not PlanValue value)
            return result;
        var provenance = value.Provenance;
        if (provenance.Made is not { Length: > 0 })
            provenance = provenance.MadeAt(OriginOf(syntax, syntax.SpanStart, syntax.Span.End, provenance.Made?.Line ?? 0));
        return value.With(value.Facts, provenance.SaidAt(facts, said));
    }
}
