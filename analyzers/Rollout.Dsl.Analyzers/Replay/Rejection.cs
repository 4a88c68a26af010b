namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>A call that the library refused, with its own sentence.</summary>
internal sealed class Rejection(string sentence, Origin origin)
{
    public string Sentence { get; } = sentence;

    public Origin Origin { get; } = origin;
}
