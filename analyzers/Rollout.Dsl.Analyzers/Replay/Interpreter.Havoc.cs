using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    /// <summary>Variables that a lambda, or a local function used as a value, may write at any time: they are never known again.</summary>
    readonly HashSet<ISymbol> _distrusted = new(SymbolEqualityComparer.Default);

    /// <summary>Makes unread whatever code that is not run may write, and remembers that it may have returned anything.</summary>
    void Havoc(IOperation code)
    {
        HavocExpression(code);
        foreach (var operation in code.DescendantsAndSelf())
        {
            if (operation is IReturnOperation or ILabeledOperation or IBranchOperation { BranchKind: BranchKind.GoTo })
                _frame.MayReturn(NotReadValue.Instance);
        }
    }

    void HavocExpression(IOperation code)
    {
        foreach (var variable in WrittenBy(code, new(SymbolEqualityComparer.Default)))
            _frame[variable] = NotReadValue.Instance;
        ForgetWrittenBy(code);
    }

    /// <summary>
    /// The variables that the code may write: by assignment, by reference, by declaration, or through the local functions it calls.
    /// </summary>
    IEnumerable<ISymbol> WrittenBy(IOperation code, HashSet<ISymbol> visited)
    {
        foreach (var operation in code.DescendantsAndSelf())
        {
            _budget.Step();
            switch (operation)
            {
                case IAssignmentOperation assignment:
                    foreach (var variable in VariablesIn(assignment.Target))
                        yield return variable;
                    break;
                case IIncrementOrDecrementOperation increment:
                    foreach (var variable in VariablesIn(increment.Target))
                        yield return variable;
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    foreach (var variable in VariablesIn(argument.Value))
                        yield return variable;
                    break;
                case IVariableDeclaratorOperation declarator:
                    yield return declarator.Symbol;
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    yield return declared;
                    break;
                case IAnonymousFunctionOperation lambda:
                    Distrust(lambda.Body);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } when bodies.OfMethod(local, cancellation) is { } body:
                    Distrust(body);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } local }
                    when visited.Add(local) && bodies.OfMethod(local, cancellation) is { } body:
                    foreach (var variable in WrittenBy(body, visited))
                        yield return variable;
                    break;
            }
        }
    }

    /// <summary>Code that is kept as a value may run at any later time, so what it writes or hands on is not known from here on.</summary>
    void Distrust(IOperation body)
    {
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (Variable(operation) is { } variable && !IsOnlyRead(operation) && !IsValue(operation))
                _distrusted.Add(variable);
        }

        foreach (var operation in body.ChildOperations)
        {
            // A lambda inside this one is distrusted by the walk itself.
            foreach (var variable in WrittenBy(operation, visited))
                _distrusted.Add(variable);
        }
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
        foreach (var operation in code.DescendantsAndSelf())
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
            IForEachLoopOperation loop => loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.Type: var type } && IsValue(type),
            IPropertyReferenceOperation property when property.Instance == use => !IsWritten(property) && (IsValue(property.Type) || IsOnlyRead(property)),
            IFieldReferenceOperation field when field.Instance == use => !IsWritten(field) && (IsValue(field.Type) || IsOnlyRead(field)),
            IArrayElementReferenceOperation element when element.ArrayReference == use => !IsWritten(element) && (IsValue(element.Type) || IsOnlyRead(element)),
            IArgumentOperation { Parent: IInvocationOperation call } => LibraryMembers.IsGrammar(call.TargetMethod)
                || (IsQuery(call.TargetMethod) && reference.Type is IArrayTypeSymbol { ElementType: var item } && IsValue(item)),
            _ => false,
        };
    }

    static bool IsWritten(IOperation place) => (place.Parent is IAssignmentOperation assignment && assignment.Target == place)
        || place.Parent is IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None };

    static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
