namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A finding, from the compiler or from the run.</summary>
sealed record Said(string Id, string Element, string Message, string Place)
{
    public override string ToString() => $"{Place}: {Id} [{Element}] {Message}";
}
