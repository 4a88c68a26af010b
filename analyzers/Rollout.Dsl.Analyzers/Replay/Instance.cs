using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>An object of one of the user's own types: what its fields, automatic properties and captured parameters hold.</summary>
internal sealed class Instance(INamedTypeSymbol type) : Followed
{
    readonly Dictionary<ISymbol, object?> _members = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    public object? this[ISymbol member]
    {
        get => _members.TryGetValue(member.OriginalDefinition, out var value) ? value : NotReadValue.Instance;
        set
        {
            _members[member.OriginalDefinition] = value;
            Written();
        }
    }

    public bool Holds(ISymbol member) => _members.ContainsKey(member.OriginalDefinition);

    public Instance Copy()
    {
        var copy = new Instance(Type);
        foreach (var member in _members)
            copy[member.Key] = member.Value;
        return copy;
    }

    protected override void ForgetContent()
    {
        foreach (var followed in _members.Values.OfType<Followed>().ToArray())
            followed.Forget();
        _members.Clear();
    }
}
