using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Finds the real member of the loaded library behind a symbol, when replay may run it.</summary>
internal sealed class LibraryMembers
{
    static readonly Assembly Library = typeof(RolloutPlan).Assembly;
    static readonly Assembly Time = typeof(NodaTime.Duration).Assembly;

    // Asking an assembly for its name makes a new one each time, and the name is asked for at each call in the user's code.
    static readonly string LibraryName = Library.GetName().Name;
    static readonly string TimeName = Time.GetName().Name;

    static readonly ConcurrentDictionary<MethodBase, LibraryMember?> Known = new();

    static readonly string[] TimeTypes =
    [
        "NodaTime.Duration", "NodaTime.LocalDate", "NodaTime.LocalTime", "NodaTime.LocalDateTime", "NodaTime.Instant", "NodaTime.Offset", "NodaTime.Period",
    ];

    readonly ConcurrentDictionary<IMethodSymbol, LibraryMember?> _members = new(SymbolEqualityComparer.Default);

    public static bool IsGrammar(ISymbol symbol) => symbol.ContainingAssembly?.Name == LibraryName;

    /// <summary>The member, or null where it is no grammar, not listed, or not part of the library that was loaded.</summary>
    public LibraryMember? Find(IMethodSymbol symbol) => _members.GetOrAdd(symbol.OriginalDefinition, static method => Resolve(method));

    /// <summary>
    /// A member that a family of types shares, as the receiver has it: <c>Metric&lt;TMetric&gt;</c> becomes what the receiver's type is made
    /// of, or what the source says where the receiver was not read.
    /// </summary>
    public static LibraryMember Of(LibraryMember member, object? receiver, INamedTypeSymbol containing)
    {
        if (!member.Type.IsGenericTypeDefinition)
            return member;
        var type = receiver is PlanValue
            ? receiver.GetType()
            : containing.TypeArguments.FirstOrDefault() is INamedTypeSymbol kind ? FindType(kind) : null;
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == member.Type))
            type = type.BaseType;
        return type is null
            ? member
            : Known.GetOrAdd(MethodBase.GetMethodFromHandle(member.Method.MethodHandle, type.TypeHandle)!, closed => new(closed, member.Facts))!;
    }

    /// <summary>The loaded type of the library, or a listed one of time, behind a symbol.</summary>
    public static Type? FindType(INamedTypeSymbol type)
    {
        var assembly = type.ContainingAssembly?.Name;
        return assembly == LibraryName ? Library.GetType(FullName(type))
            : assembly == TimeName && TimeTypes.Contains(FullName(type)) ? Time.GetType(FullName(type))
            : null;
    }

    static LibraryMember? Resolve(IMethodSymbol method)
    {
        if (FindType(method.ContainingType) is not { } type)
            return null;
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        MethodBase[] candidates = method.MethodKind == MethodKind.Constructor ? type.GetConstructors(Public) : type.GetMethods(Public);
        var member = candidates.FirstOrDefault(candidate =>
            (candidate.IsConstructor || candidate.Name == method.Name) && candidate.IsStatic == method.IsStatic && HasParametersOf(candidate, method));
        return member is null ? null : Known.GetOrAdd(member, static found => Allowed(found));
    }

    static bool HasParametersOf(MethodBase member, IMethodSymbol method)
    {
        var parameters = member.GetParameters();
        return parameters.Length == method.Parameters.Length
            && parameters.Zip(method.Parameters, (left, right) => left.ParameterType.Name == MetadataName(right.Type)).All(same => same)
            && (member is not MethodInfo { ReturnType: var returned } || returned.Name == MetadataName(method.ReturnType));
    }

    /// <summary>Of our own members those declared as grammar; of the listed types of time everything but reading and printing text.</summary>
    static LibraryMember? Allowed(MethodBase member)
    {
        if (member.DeclaringType!.Assembly == Library)
            return member.GetCustomAttribute<ObsoleteAttribute>() is null && Declaration(member) is { } declared ? new(member, declared.Facts) : null;
        return member.IsGenericMethodDefinition || member.Name is "ToString" or "Equals" or "GetHashCode" or "CompareTo" ? null : new(member, []);
    }

    static SaysAttribute? Declaration(MethodBase member) =>
        member.GetCustomAttribute<SaysAttribute>()
        ?? (member.IsSpecialName && member.Name.StartsWith("get_", StringComparison.Ordinal)
            ? member.DeclaringType!.GetProperty(member.Name.Substring(4))?.GetCustomAttribute<SaysAttribute>()
            : null);

    static string FullName(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    static string MetadataName(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType.MetadataName + "[]" : type.MetadataName;
}
