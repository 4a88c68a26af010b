using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Replay;
using RuleSet = Rollout.Dsl.Review.RuleSet;

namespace Rollout.Dsl.Analyzers;

/// <summary>
/// The policy that the plans of a compilation obey: the member that its assembly names is replayed, and where that lies in another
/// assembly, the text that the other assembly publishes is read. The rule set that the project chooses holds where it is the stricter one.
/// </summary>
internal sealed class CompilationPolicy(Compilation compilation, LibraryMembers members, SourceBodies bodies, RuleSet atLeast)
{
    RolloutPolicy? _policy;

    /// <summary>The policy, or one of which nothing was read. Two threads may both read it; they get equal ones.</summary>
    public RolloutPolicy Read(CancellationToken cancellation) => _policy ??= Named(compilation.Assembly, nameof(RolloutPolicySourceAttribute))
        .Select(named => Read(named.Type, named.Member, cancellation) ?? (RolloutPolicy)Unread.Of(typeof(RolloutPolicy))!)
        .DefaultIfEmpty(RolloutPolicy.Default).First().AtLeast(atLeast);

    /// <summary>The text with which the assembly of a member publishes the policy that it gives, or null.</summary>
    public static string? PublishedText(ISymbol member) => Named(member.ContainingAssembly, nameof(PublishedRolloutPolicyAttribute))
        .FirstOrDefault(named => named.Member == member.Name && SymbolEqualityComparer.Default.Equals(named.Type, member.ContainingType)).Text;

    /// <summary>The policy as its assembly publishes it, or null where it publishes none that this library reads.</summary>
    public static RolloutPolicy? Published(ISymbol member)
    {
        try
        {
            return PublishedText(member) is { } text ? RolloutPolicy.FromText(text) : null;
        }
        catch (RejectedCallException)
        {
            return null;
        }
    }

    RolloutPolicy? Read(INamedTypeSymbol type, string name, CancellationToken cancellation)
    {
        var named = type.GetMembers(name).Where(member => member.IsStatic);
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            return named.Select(Published).FirstOrDefault();
        try
        {
            return named.Select(member => Replay(member, cancellation)).OfType<RolloutPolicy>().FirstOrDefault();
        }
        catch (Exception failure) when (failure is GivenUpException or UnknownJumpException or UserThrowsException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    object? Replay(ISymbol member, CancellationToken cancellation) =>
        new Interpreter(members, bodies, static _ => false, cancellation).RunElsewhere(member);

    /// <summary>What the attributes of an assembly name: a type, a member of it and, where it is published, its text.</summary>
    static IEnumerable<(INamedTypeSymbol Type, string Member, string? Text)> Named(IAssemblySymbol assembly, string attribute) =>
        from data in assembly.GetAttributes()
        where data.AttributeClass is { } kind && kind.Name == attribute && LibraryMembers.IsGrammar(kind) && data.ConstructorArguments.Length >= 2
        let type = data.ConstructorArguments[0].Value as INamedTypeSymbol
        let member = data.ConstructorArguments[1].Value as string
        where type is not null && member is not null
        select (type, member, data.ConstructorArguments.Length > 2 ? data.ConstructorArguments[2].Value as string : null);
}
