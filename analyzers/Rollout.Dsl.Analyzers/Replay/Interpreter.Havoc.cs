using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    /// <summary>Variables that a lambda, or a local function used as a value, may write at any time: they are never known again.</summary>
    readonly HashSet<ISymbol> _distrusted = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Makes unread whatever code that is not run may write, and remembers that it may have returned anything. A jump may skip or
    /// repeat any other statement of its member.
    /// </summary>
    void Havoc(IOperation code)
    {
        HavocExpression(code);
        var targets = new HashSet<ILabelSymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in code.DescendantsAndSelf())
        {
            if (operation is IReturnOperation or ILabeledOperation or IBranchOperation { BranchKind: BranchKind.GoTo })
                _frame.MayReturn(NotReadValue.Instance);
            if (operation is ILabeledOperation or IBranchOperation { BranchKind: BranchKind.GoTo })
                HavocExpression(MemberAround(code));
            else if (operation is IThrowOperation)
                _frame.MayThrow();
            else if (operation is ILoopOperation loop)
                targets.UnionWith([loop.ExitLabel, loop.ContinueLabel]);
            else if (operation is ISwitchOperation switched)
                targets.Add(switched.ExitLabel);
        }

        // A jump out of code that is not run decides over the loop around it.
        if (code.DescendantsAndSelf().Any(operation => operation is IBranchOperation { BranchKind: not BranchKind.GoTo } jump && !targets.Contains(jump.Target)))
            throw new UnknownJumpException();
    }

    static IOperation MemberAround(IOperation code)
    {
        while (code.Parent is { } parent)
            code = parent;
        return code;
    }

    void HavocExpression(IOperation code)
    {
        // First what variables refer to, then the variables: afterwards the former could not be found any more.
        ForgetWrittenBy(code);
        foreach (var variable in WrittenBy(code))
            _frame[variable] = NotReadValue.Instance;
    }

    /// <summary>The code and the bodies of the local functions that it calls or keeps.</summary>
    IEnumerable<IOperation> Reachable(IOperation code, HashSet<ISymbol>? visited = null)
    {
        visited ??= new(SymbolEqualityComparer.Default);
        foreach (var operation in code.DescendantsAndSelf())
        {
            _budget.Step();
            yield return operation;
            var local = operation switch
            {
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } => called,
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } kept } => kept,
                _ => null,
            };
            if (local is not null && visited.Add(local) && bodies.AnyBody(local, cancellation) is { } body)
            {
                foreach (var inner in Reachable(body, visited))
                    yield return inner;
            }
        }
    }

    /// <summary>
    /// The variables that the code may write: by assignment, by reference, by declaration, or through the local functions it calls.
    /// What it keeps to run later is distrusted.
    /// </summary>
    List<ISymbol> WrittenBy(IOperation code)
    {
        var written = new List<ISymbol>();
        foreach (var operation in Reachable(code))
        {
            switch (operation)
            {
                case IAssignmentOperation assignment:
                    written.AddRange(VariablesIn(assignment.Target));
                    break;
                case IIncrementOrDecrementOperation increment:
                    written.AddRange(VariablesIn(increment.Target));
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    written.AddRange(VariablesIn(argument.Value));
                    break;
                case IVariableDeclaratorOperation declarator:
                    written.Add(declarator.Symbol);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    written.Add(declared);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                    written.Add(declared);
                    break;
                case IListPatternOperation { DeclaredSymbol: { } declared }:
                    written.Add(declared);
                    break;
                case IAnonymousFunctionOperation lambda:
                    Distrust(lambda.Body);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } when bodies.AnyBody(local, cancellation) is { } body:
                    Distrust(body);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } local }
                    when bodies.OfMethod(local, cancellation) is null && bodies.AnyBody(local, cancellation) is { } body:
                    // An iterator or an asynchronous function runs on later.
                    Distrust(body);
                    break;
            }
        }

        return written;
    }

    readonly HashSet<IOperation> _distrustedCode = [];

    /// <summary>Code that is kept as a value may run at any later time, so what it writes or hands on is not known from here on.</summary>
    void Distrust(IOperation body)
    {
        if (!_distrustedCode.Add(body))
            return;
        ForgetWrittenBy(body);
        foreach (var operation in Reachable(body))
        {
            if (Variable(operation) is { } variable && !IsOnlyRead(operation) && !IsValue(operation))
                _distrusted.Add(variable);
        }

        _distrusted.UnionWith(WrittenBy(body));
    }

    /// <summary>Reading a number, a text or an element of a plan leaves it as it is.</summary>
    static bool IsValue(IOperation reference) => IsValue(reference.Type);

    static bool IsValue(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { IsValueType: true, IsTupleType: false } || (type is not null && LibraryMembers.IsGrammar(type));

    static IEnumerable<ISymbol> VariablesIn(IOperation target)
    {
        foreach (var operation in target.DescendantsAndSelf())
        {
            if (Variable(operation) is { } variable)
                yield return variable;
        }
    }

    /// <summary>After a branch on something unknown, variables of an enclosing member that it may have written are unread.</summary>
    void HavocOuterVariables(IOperation code)
    {
        if (_frame.HasOuter)
            HavocExpression(code);
    }

    /// <summary>Forgets every followed array, list or object that the code may write to or hand on.</summary>
    void ForgetWrittenBy(IOperation code)
    {
        foreach (var operation in Reachable(code))
        {
            if (Variable(operation) is { } variable && _frame[variable] is var value && value is Followed or Closure or TupleValue && !IsOnlyRead(operation))
                HandOver(value);
            else if (operation is IInstanceReferenceOperation && _frame.Self is { } self && !IsOnlyRead(operation))
                self.Forget();
        }
    }

    /// <summary>Whether the use of a variable leaves what it refers to as it is, and hands on nothing that could be written to later.</summary>
    static bool IsOnlyRead(IOperation reference)
    {
        var use = reference;
        while (use.Parent is IConversionOperation or IParenthesizedOperation)
            use = use.Parent;
        return use.Parent switch
        {
            IForEachLoopOperation loop => loop.Collection == use && loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.Type: var type } && IsValue(type),
            IPropertyReferenceOperation property when property.Instance == use => !IsWritten(property) && (IsValue(property.Type) || IsOnlyRead(property)),
            IFieldReferenceOperation field when field.Instance == use => !IsWritten(field) && (IsValue(field.Type) || IsOnlyRead(field)),
            IArrayElementReferenceOperation element when element.ArrayReference == use => !IsWritten(element) && (IsValue(element.Type) || IsOnlyRead(element)),
            IArgumentOperation { Parent: IInvocationOperation call } => LibraryMembers.IsGrammar(call.TargetMethod)
                || (IsQuery(call.TargetMethod) && reference.Type is IArrayTypeSymbol { ElementType: var item } && IsValue(item)),
            _ => false,
        };
    }

    static bool IsWritten(IOperation place) => (place.Parent is IAssignmentOperation assignment && assignment.Target == place)
        || place.Parent is IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None }
        || (place.Parent is ITupleOperation tuple && IsTakenApartInto(tuple));

    /// <summary>Whether the tuple is a target rather than a value: its elements are written to.</summary>
    static bool IsTakenApartInto(ITupleOperation tuple)
    {
        IOperation whole = tuple;
        while (whole.Parent is ITupleOperation or IDeclarationExpressionOperation)
            whole = whole.Parent;
        return (whole.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == whole)
            || (whole.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == whole);
    }

    static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
