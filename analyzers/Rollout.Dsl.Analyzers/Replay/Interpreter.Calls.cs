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
        var chain = new IInvocationOperation[LengthOf(outermost)];
        IOperation? receiver = outermost;
        for (var i = chain.Length - 1; i >= 0; i--)
        {
            chain[i] = (IInvocationOperation)receiver!;
            receiver = ReceiverOf(chain[i]);
        }

        var value = receiver is null ? null : Evaluate(receiver);
        if (receiver is ILocalReferenceOperation { Local: var local } && value is RolloutPlan && members.Find(chain[0].TargetMethod) is not null)
            _extended.Add(local);
        var isMade = false;
        foreach (var call in chain)
        {
            _budget.Step();
            if (isMade && value is RolloutPlan plan && call.Type?.Name != nameof(RolloutPlan))
                HandOverPlan(plan);
            value = Call(call, value);

            // A method without arguments is reviewed by itself; a template is reviewed here.
            isMade |= LibraryMembers.IsGrammar(call.TargetMethod) || call.Arguments.Length > 0;
        }

        if (isMade && value is RolloutPlan made && !IsKept(outermost))
            HandOverPlan(made);
        return value;
    }

    /// <summary>A plan that leaves the member under analysis other than by its result or a local variable is reviewed where it leaves.</summary>
    void HandOverPlan(RolloutPlan plan)
    {
        if (_frame.Caller is null)
            HandedOver.Add(plan);
    }

    /// <summary>Whether a local variable or the result of the member keeps the plan, so that it is reviewed there.</summary>
    static bool IsKept(IOperation plan)
    {
        var use = plan.Parent;
        while (use is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
            use = use.Parent;
        return use is IVariableInitializerOperation or IReturnOperation or ISymbolInitializerOperation
            || (use is IInvocationOperation verb && LibraryMembers.IsGrammar(verb.TargetMethod))
            || use is ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation }
            || use is IArgumentOperation { Parameter.Type.Name: nameof(RolloutPlan), Parent: IInvocationOperation { Type.Name: nameof(RolloutPlan) } };
    }

    static int LengthOf(IInvocationOperation outermost)
    {
        var length = 0;
        for (IOperation? call = outermost; call is IInvocationOperation next; call = ReceiverOf(next))
            length++;
        return length;
    }

    static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (IsCalledAsExtension(call) ? call.Arguments[0].Value : null);

    /// <summary>Whether the first argument is evaluated first, so that it can be taken for the receiver.</summary>
    static bool IsCalledAsExtension(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && call.Arguments[0].Parameter?.Ordinal == 0;

    object? Call(IInvocationOperation call, object? receiver)
    {
        var method = call.TargetMethod;
        var isExtension = call.Instance is null && IsCalledAsExtension(call);
        var places = new SyntaxNode[method.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                places[parameter.Ordinal] ??= argument.Value.Syntax;
        }

        if (System.Array.IndexOf(places, null) >= 0)
        {
            HavocExpression(call);
            return NotReadValue.Instance;
        }

        // Arguments are evaluated in the order of the source, as at run time.
        var values = new object?[places.Length];
        foreach (var argument in call.Arguments)
        {
            var ordinal = argument.Parameter!.Ordinal;
            values[ordinal] = isExtension && ordinal == 0 ? receiver : Evaluate(argument.Value);
            if (IsWrittenOut(argument))
                Refuse($"{method.Name}(...) got a value for '{argument.Parameter.Name}', which the compiler fills in with the place of the call; leave it out.", OriginOf(argument.Value.Syntax));
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is Closure closure)
            return Invoke(closure, values, call.Syntax);
        return TryCall(method, isExtension ? null : receiver, values, places, call.Syntax, NameOf(call), out var result)
            ? result
            : NotRun(call, receiver, values);
    }

    /// <summary>A call that is not run may write whatever it is given; what it returns is at most the name of what it got.</summary>
    object? NotRun(IInvocationOperation call, object? receiver, object?[] values)
    {
        HavocExpression(call);
        foreach (var value in values.Append(receiver))
            HandOver(value);
        return (ReceiverOf(call) is null ? values.FirstOrDefault() : receiver) is PlanValue element
            && call.Type is { } type && LibraryMembers.IsGrammar(type) && type.MetadataName == element.GetType().Name
            ? Unread.Forget(element)
            : NotReadValue.Instance;
    }

    /// <summary>Runs a method of the library, one of a followed list, a pure query, or the user's own; false where it is none of these.</summary>
    bool TryCall(IMethodSymbol method, object? receiver, object?[] values, SyntaxNode[] places, SyntaxNode call, Origin said, out object? result)
    {
        if (members.Find(method) is { } member)
        {
            result = CallLibrary(member, method.ContainingType, receiver, values, places, call, said);
            return true;
        }

        if (IsQuery(method))
        {
            result = Query(method, values, call);
            return true;
        }

        if (receiver is Sequence { IsForgotten: false } list && method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return TryCallList(list, method.Name, values, out result);
        if (CanRun(method, receiver) && bodies.OfMethod(method.OriginalDefinition, cancellation) is { } body)
        {
            result = RunMethod(method, body, receiver as Instance, values, said);
            return true;
        }

        result = null;
        return false;
    }

    object? RunMethod(IMethodSymbol method, IOperation body, Instance? self, object?[] values, Origin said) =>
        RunMember(method, body, said, OuterOf(method), self, frame =>
        {
            foreach (var parameter in method.OriginalDefinition.Parameters)
                frame.Declare(parameter, values[parameter.Ordinal]);
        });

    bool CanRun(IMethodSymbol method, object? receiver) =>
        IsExact(method)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.UserDefinedOperator or MethodKind.Conversion
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && (method.IsStatic || method.MethodKind == MethodKind.LocalFunction || receiver is Instance { IsForgotten: false } || (receiver is NotReadValue && _frame.Self is null));

    static bool TryCallList(Sequence list, string name, object?[] values, out object? result)
    {
        result = null;
        switch (name, values.Length)
        {
            case ("Add", 1) when list.CanGrow:
                list.Add(values[0]);
                return true;
            case ("AddRange", 1) when list.CanGrow && values[0] is Sequence { IsForgotten: false } more:
                foreach (var item in more.Items.ToArray())
                    list.Add(item);
                return true;
            case ("ToArray", 0):
                result = new Sequence(list.Items, canGrow: false);
                return true;
            default:
                return false;
        }
    }

    static bool IsQuery(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } }
            or { IsStatic: true, Name: "Empty", ContainingType: { SpecialType: SpecialType.System_Array } };

    /// <summary>
    /// A query that is never asked for its items runs nothing, so a call that is refused within one is unread rather than reported.
    /// </summary>
    object? Query(IMethodSymbol method, object?[] values, SyntaxNode call)
    {
        var rejections = Rejections.Count;
        _budget.Take(values.OfType<Sequence>().Sum(sequence => sequence.Items.Count));
        object? result;
        try
        {
            result = method.Name is "Range" or "Repeat" or "Empty"
                ? Queries.Begin(method.Name, values)
                : new Queries((by, arguments) => Invoke(by, arguments, call)).Run(method.Name, values);
        }
        catch (UserThrowsException)
        {
            result = NotReadValue.Instance;
        }

        if (result is NotReadValue)
        {
            foreach (var value in values)
                HandOver(value);
        }

        if (Rejections.Count > rejections)
        {
            Rejections.RemoveRange(rejections, Rejections.Count - rejections);
            return NotReadValue.Instance;
        }

        return result;
    }

    /// <summary>A local function sees the variables around it.</summary>
    Frame? OuterOf(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction ? _frame : null;

    Origin NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? OriginOf(call.Syntax, access.Name.SpanStart, call.Syntax.Span.End)
            : OriginOf(call.Syntax);
}
