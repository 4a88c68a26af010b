using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    Flow Execute(IOperation statement)
    {
        _budget.Step();
        switch (statement)
        {
            case IBlockOperation block:
                return ExecuteAll(block.Operations);
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
                    Declare(declarator);
                return Flow.Next;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                return Flow.Next;
            case IReturnOperation { Kind: OperationKind.Return } returned:
                return new(FlowKind.Returned, returned.ReturnedValue is { } value ? Evaluate(value) : null);
            case IConditionalOperation conditional:
                return ExecuteIf(conditional);
            case IForEachLoopOperation loop:
                return ExecuteForEach(loop);
            case IForLoopOperation loop:
                foreach (var before in loop.Before)
                    Execute(before);
                return ExecuteLoop(loop, loop.Condition, loop.Body, loop.AtLoopBottom, testFirst: true);
            case IWhileLoopOperation { ConditionIsUntil: false } loop:
                return ExecuteLoop(loop, loop.Condition, loop.Body, [], loop.ConditionIsTop);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return new(FlowKind.Broken);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return new(FlowKind.Continued);
            case IThrowOperation:
                return new(FlowKind.Thrown);
            case ISwitchOperation switched:
                return ExecuteSwitch(switched);
            case IUsingDeclarationOperation declaration:
                return Execute(declaration.DeclarationGroup);
            case IUsingOperation used:
                _ = used.Resources is IVariableDeclarationGroupOperation ? Execute(used.Resources).Value : Evaluate(used.Resources);
                return Execute(used.Body);
            case ILockOperation locked:
                Evaluate(locked.LockedValue);
                return Execute(locked.Body);
            case ITryOperation { Catches.IsEmpty: true, Finally: { } final } attempt:
                var ended = Execute(attempt.Body);
                Execute(final);
                return ended;
            case ILocalFunctionOperation or IEmptyOperation:
                return Flow.Next;
            default:
                Havoc(statement);
                return Flow.Next;
        }
    }

    Flow ExecuteAll(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            var flow = Execute(statement);
            if (flow.Kind != FlowKind.Next)
                return flow;
        }

        return Flow.Next;
    }

    void Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Symbol.RefKind is not RefKind.None)
            throw new GivenUpException("A local variable is another name for one that replay follows.");
        var initialiser = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        _frame.Declare(declarator.Symbol, initialiser is null ? NotReadValue.Instance : Evaluate(initialiser.Value));
    }

    Flow ExecuteIf(IConditionalOperation conditional)
    {
        if (Evaluate(conditional.Condition) is bool known)
            return (known ? conditional.WhenTrue : conditional.WhenFalse) is { } taken ? Execute(taken) : Flow.Next;

        ForgetWrittenBy(conditional);
        HavocOuterVariables(conditional);
        var before = _frame.Snapshot();
        var whenTrue = ExecutePerhaps(conditional.WhenTrue);
        var afterTrue = _frame.Snapshot();
        _frame.Restore(before);
        HavocOuterVariables(conditional);
        var whenFalse = conditional.WhenFalse is { } other ? ExecutePerhaps(other) : Flow.Next;
        HavocOuterVariables(conditional);
        return JoinFlows(whenTrue, afterTrue, whenFalse);
    }

    Flow ExecutePerhaps(IOperation statement)
    {
        _perhaps++;
        try
        {
            return Execute(statement);
        }
        catch (UserThrowsException)
        {
            return new(FlowKind.Thrown);
        }
        finally
        {
            _perhaps--;
        }
    }

    /// <summary>Goes on with what is common to both branches; a branch that left the member is remembered as a possible result.</summary>
    Flow JoinFlows(Flow whenTrue, Dictionary<ISymbol, object?> afterTrue, Flow whenFalse)
    {
        if (whenTrue.Kind is FlowKind.Broken or FlowKind.Continued || whenFalse.Kind is FlowKind.Broken or FlowKind.Continued)
            throw new UnknownJumpException();
        var endsTrue = whenTrue.Kind != FlowKind.Next;
        var endsFalse = whenFalse.Kind != FlowKind.Next;
        if (endsTrue && endsFalse)
        {
            return (whenTrue.Kind, whenFalse.Kind) switch
            {
                (FlowKind.Returned, FlowKind.Returned) => new(FlowKind.Returned, Joining.Join(whenTrue.Value, whenFalse.Value)),
                (FlowKind.Returned, _) => whenTrue,
                _ => whenFalse,
            };
        }

        foreach (var ended in new[] { whenTrue, whenFalse }.Where(flow => flow.Kind == FlowKind.Returned))
            _frame.MayReturn(ended.Value);
        if (endsFalse)
            _frame.Restore(afterTrue);
        else if (!endsTrue)
            _frame.Restore(Joining.Join(afterTrue, _frame.Snapshot()));
        if (endsTrue || endsFalse)
            _frame.MayThrow();
        return Flow.Next;
    }

    Flow ExecuteForEach(IForEachLoopOperation loop)
    {
        if (Evaluate(loop.Collection) is not Sequence { IsForgotten: false } sequence)
        {
            Havoc(loop);
            return Flow.Next;
        }

        try
        {
            var version = sequence.Version;
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                _budget.Step();
                var item = sequence.Items[i];
                if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var variable })
                    _frame.Declare(variable, Arithmetic.Coerce(item, variable.Type));
                else
                    Deconstruct(loop.LoopControlVariable, item);
                var flow = Execute(loop.Body);
                if (flow.Kind == FlowKind.Broken)
                    return Flow.Next;
                if (flow.Kind is FlowKind.Returned or FlowKind.Thrown)
                    return flow;

                // An array is read item by item while it is walked; a list that is written to meanwhile throws.
                if (sequence.IsForgotten || (sequence.CanGrow && sequence.Version != version))
                    throw new UnknownJumpException();
            }
        }
        catch (UnknownJumpException)
        {
            Havoc(loop);
        }

        return Flow.Next;
    }

    Flow ExecuteLoop(IOperation loop, IOperation? condition, IOperation body, IEnumerable<IOperation> atBottom, bool testFirst)
    {
        try
        {
            for (var isFirst = true; ; isFirst = false)
            {
                _budget.Step();
                if (testFirst || !isFirst)
                {
                    var holds = condition is null ? true : Evaluate(condition);
                    if (holds is false)
                        return Flow.Next;
                    if (holds is not true)
                        throw new UnknownJumpException();
                }

                var flow = Execute(body);
                if (flow.Kind == FlowKind.Broken)
                    return Flow.Next;
                if (flow.Kind is FlowKind.Returned or FlowKind.Thrown)
                    return flow;
                foreach (var step in atBottom)
                    Execute(step);
            }
        }
        catch (UnknownJumpException)
        {
            Havoc(loop);
            return Flow.Next;
        }
    }
}
