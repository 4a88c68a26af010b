using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    readonly Dictionary<IOperation, ILookup<ISymbol, IOperation>> _writes = [];

    object? Delegate(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda when Captured(lambda) is { } captured:
                return new Closure(lambda.Symbol.Parameters, lambda.Body, null, captured, _frame);
            case IMethodReferenceOperation { Instance: null, Method: { IsStatic: true, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method }:
                return new Closure(method.OriginalDefinition.Parameters, null, method, [], _frame);
            default:
                HavocExpression(creation);
                return NotReadValue.Instance;
        }
    }

    /// <summary>The captured variables of a lambda that can be followed, or null where it writes around it or captures what changes.</summary>
    List<KeyValuePair<ISymbol, object?>>? Captured(IAnonymousFunctionOperation lambda)
    {
        var code = Reachable(lambda).ToArray();
        var functions = new HashSet<ISymbol>(
            code.Select(static operation => operation switch
            {
                IAnonymousFunctionOperation inner => inner.Symbol,
                ILocalFunctionOperation inner => inner.Symbol,
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } => called.OriginalDefinition,
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } kept } => kept.OriginalDefinition,
                _ => null,
            }).OfType<ISymbol>(),
            SymbolEqualityComparer.Default);

        var captured = new List<KeyValuePair<ISymbol, object?>>();
        var writes = WritesAround(lambda);
        foreach (var operation in code)
        {
            if (operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && _frame.Self is not null)
                return null;
            if (Variable(operation) is not { } variable || functions.Contains(variable.ContainingSymbol))
                continue;
            if (!writes[variable].All(write => IsOver(write, variable, lambda)) || !_frame.Knows(variable) || (!IsOnlyRead(operation) && !IsValue(operation)))
                return null;
            captured.Add(new(variable, Read(variable)));
        }

        return captured;
    }

    /// <summary>Whether a write to a captured variable never runs again once the lambda exists.</summary>
    static bool IsOver(IOperation write, ISymbol variable, IOperation lambda)
    {
        if (write.Syntax.Span.End > lambda.Syntax.SpanStart)
            return false;

        // A function that writes may be called at any time.
        for (var around = write.Parent; around is not null && !around.Syntax.Span.Contains(lambda.Syntax.Span); around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        // A loop around both comes back to the write, unless each turn has a variable of its own; and a local function that only reads
        // the variable may have been called before the write.
        for (var around = lambda.Parent; around is not null; around = around.Parent)
        {
            if (around is ILocalFunctionOperation function)
                return SymbolEqualityComparer.Default.Equals(function.Symbol, variable.ContainingSymbol);
            if (around is ILoopOperation loop && loop.Syntax.Span.Contains(write.Syntax.Span) && !IsDeclaredIn(loop.Body, variable))
                return false;
        }

        return true;
    }

    static bool IsDeclaredIn(IOperation code, ISymbol variable) =>
        variable.DeclaringSyntaxReferences.Any(declaration => code.Syntax.Span.Contains(declaration.Span));

    /// <summary>The writes to variables after their declaration, by variable, in the whole member around the code.</summary>
    ILookup<ISymbol, IOperation> WritesAround(IOperation code)
    {
        var member = MemberAround(code);
        if (!_writes.TryGetValue(member, out var found))
        {
            found = WritesIn(member).ToLookup(static write => write.Variable, static write => write.Write, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
            _writes.Add(member, found);
        }

        return found;
    }

    IEnumerable<(ISymbol Variable, IOperation Write)> WritesIn(IOperation member)
    {
        foreach (var operation in member.DescendantsAndSelf())
        {
            _budget.Step();
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            foreach (var variable in target is null ? [] : VariablesIn(target))
                yield return (variable, operation);
        }
    }

    object? Invoke(Closure closure, object?[] values, SyntaxNode call)
    {
        if (closure.Parameters.Length != values.Length)
            return NotReadValue.Instance;
        if (closure.Method is { } method)
            return TryCall(method, null, values, values.Select(_ => call).ToArray(), call, OriginOf(call), out var result) ? result : NotReadValue.Instance;
        var frame = new Frame(closure.Frame.Symbol, closure.Frame.Caller);
        foreach (var variable in closure.Captured)
            frame.Declare(variable.Key, variable.Value);
        foreach (var parameter in closure.Parameters)
            frame.Declare(parameter, values[parameter.Ordinal]);
        return RunIn(frame, () => RunBody(closure.Body!));
    }

    /// <summary>A closure that code may keep and run at any time; it writes nothing, but what it was given may be handed on.</summary>
    static void HandOver(object? value)
    {
        if (value is Followed followed)
            followed.Forget();
        else if (value is Closure closure)
        {
            foreach (var captured in closure.Captured)
                HandOver(captured.Value);
        }
        else if (value is TupleValue tuple)
        {
            foreach (var element in tuple.Elements)
                HandOver(element);
        }
    }
}
