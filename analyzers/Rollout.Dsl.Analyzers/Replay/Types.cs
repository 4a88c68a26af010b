using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>What is known of the type of a value, and the default value of a type.</summary>
internal static class Types
{
    /// <summary>Whether the value is of the type; null where that was not read. A null is of no type.</summary>
    public static bool? Is(object? value, ITypeSymbol type) => value switch
    {
        NotReadValue or Sequence or Closure or TupleValue => null,
        null => false,
        _ when type.SpecialType == SpecialType.System_Object => true,
        PlanValue plan => LibraryMembers.IsGrammar(type) ? IsNamed(plan.GetType(), type) : type.TypeKind == TypeKind.Class ? false : null,
        Instance instance => IsDerived(instance.Type, type),
        string => type.SpecialType == SpecialType.System_String ? true : type.TypeKind is TypeKind.Interface ? null : false,
        int or double or decimal or long or bool or char => type.SpecialType == SpecialTypeOf(value) ? true : type.IsValueType && type.TypeKind == TypeKind.Struct ? false : null,
        _ => null,
    };

    public static object? DefaultOf(ITypeSymbol? type) => type switch
    {
        { IsReferenceType: true } => null,
        { TypeKind: TypeKind.Enum } => 0,
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => null,
        { SpecialType: SpecialType.System_Int32 } => 0,
        { SpecialType: SpecialType.System_Int64 } => 0L,
        { SpecialType: SpecialType.System_Double } => 0d,
        { SpecialType: SpecialType.System_Decimal } => 0m,
        { SpecialType: SpecialType.System_Boolean } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } structure when LibraryMembers.FindType(structure) is { } known => Activator.CreateInstance(known),
        _ => NotReadValue.Instance,
    };

    static bool IsNamed(Type type, ITypeSymbol symbol)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == symbol.MetadataName)
                return true;
        }

        return false;
    }

    static bool? IsDerived(INamedTypeSymbol type, ITypeSymbol from)
    {
        if (from.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, from))
                return true;
        }

        return false;
    }

    static SpecialType SpecialTypeOf(object value) => value switch
    {
        int => SpecialType.System_Int32,
        long => SpecialType.System_Int64,
        double => SpecialType.System_Double,
        decimal => SpecialType.System_Decimal,
        bool => SpecialType.System_Boolean,
        _ => SpecialType.System_Char,
    };
}
