using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

internal sealed partial class Interpreter
{
    object? Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || creation.Type is not INamedTypeSymbol type)
            return NotReadValue.Instance;
        var values = new object?[constructor.Parameters.Length];
        var places = new SyntaxNode[constructor.Parameters.Length];
        foreach (var argument in creation.Arguments)
        {
            values[argument.Parameter!.Ordinal] = Evaluate(argument.Value);
            places[argument.Parameter.Ordinal] = argument.Value.Syntax;
        }

        if (creation.Initializer is null && members.Find(constructor) is { } member)
            return CallLibrary(member, constructor.ContainingType, null, values, places, creation.Syntax, OriginOf(creation.Syntax));
        Followed? made = IsList(type) ? ListOf(creation, values) : IsFollowed(type) ? Construct(type, constructor, values, creation) : null;
        if (made is Instance instance && creation.Initializer is { } initialiser)
            made = Initialise(instance, initialiser) ? instance : null;
        if (made is not null)
            return made;
        HavocExpression(creation);
        foreach (var followed in values.OfType<Followed>())
            followed.Forget();
        return NotReadValue.Instance;
    }

    static bool IsList(INamedTypeSymbol type) => type is { Name: "List", Arity: 1, DeclaringSyntaxReferences.IsEmpty: true } && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    Sequence? ListOf(IObjectCreationOperation creation, object?[] values)
    {
        var start = values.Length == 1 ? values[0] as Sequence : null;
        _budget.Take(start?.Items.Count ?? 0);
        if (values.Length > 1 || (values.Length == 1 && start is not { IsForgotten: false } && values[0] is not int))
            return null;
        var list = new Sequence(start?.Items ?? [], canGrow: true);
        foreach (var added in creation.Initializer?.Initializers ?? System.Collections.Immutable.ImmutableArray<IOperation>.Empty)
        {
            if (added is not IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
                return null;
            list.Add(Element(add.Arguments[0].Value));
        }

        return list;
    }

    /// <summary>
    /// Types of the user's own that are followed: classes and records that derive from nothing, and structs that cannot change, since a
    /// struct that can is copied with every assignment.
    /// </summary>
    static bool IsFollowed(INamedTypeSymbol type) =>
        type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }
        && !type.DeclaringSyntaxReferences.IsEmpty
        && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
        && (type.TypeKind == TypeKind.Class || type.GetMembers().All(static member => member is not IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false }));

    Instance? Construct(INamedTypeSymbol type, IMethodSymbol constructor, object?[] values, IOperation creation)
    {
        var instance = new Instance(type);
        var definition = constructor.OriginalDefinition;
        var declaration = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        var isPrimary = declaration is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax;
        if (declaration is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax { Initializer: not null })
            return null;
        if (isPrimary)
        {
            foreach (var parameter in definition.Parameters)
                instance[parameter] = values[parameter.Ordinal];
            foreach (var property in PositionalProperties(type))
                instance[property] = values[definition.Parameters.First(parameter => parameter.Name == property.Name).Ordinal];
        }

        foreach (var member in type.OriginalDefinition.GetMembers().Where(member => !member.IsStatic && !instance.Holds(member)))
        {
            var memberType = member switch
            {
                IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => field.Type,
                IPropertySymbol property when IsAutomatic(property) => property.Type,
                _ => null,
            };
            if (memberType is not null)
            {
                instance[member] = bodies.OwnInitialiser(member, cancellation) is { } value
                    ? RunMember(member, value, OriginOf(creation.Syntax), self: instance)
                    : Types.DefaultOf(memberType);
            }
        }

        if (!isPrimary && declaration is not null)
        {
            if (bodies.OfMethod(definition, cancellation) is not { } body)
                return null;
            RunMember(definition, body, OriginOf(creation.Syntax), self: instance, bind: frame =>
            {
                foreach (var parameter in definition.Parameters)
                    frame.Declare(parameter, values[parameter.Ordinal]);
            });
        }

        return instance;
    }

    bool Initialise(Instance instance, IObjectOrCollectionInitializerOperation initialiser)
    {
        foreach (var part in initialiser.Initializers)
        {
            var member = part is ISimpleAssignmentOperation assignment
                ? assignment.Target switch
                {
                    IPropertyReferenceOperation { Property: var property } when IsAutomatic(property) && IsExact(property) => property,
                    IFieldReferenceOperation { Field: var field } => (ISymbol)field,
                    _ => null,
                }
                : null;
            if (member is null)
                return false;
            instance[member] = Evaluate(((ISimpleAssignmentOperation)part).Value);
        }

        return true;
    }

    object? With(IWithOperation with)
    {
        if (Evaluate(with.Operand) is Instance { IsForgotten: false } instance)
        {
            var copy = instance.Copy();
            if (Initialise(copy, with.Initializer))
                return copy;
        }

        HavocExpression(with);
        return NotReadValue.Instance;
    }

    static IPropertySymbol[] PositionalProperties(INamedTypeSymbol type) => type.IsRecord
        ? [.. type.OriginalDefinition.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax)]
        : [];
}
