namespace Rollout.Dsl;

/// <summary>How a fact is said aloud, and whether a fingerprint counts it.</summary>
internal sealed class FactWords(Side side, string words)
{
    public Side Side { get; } = side;

    /// <summary>
    /// The words with a hole for the content: {0} for one content, {all} and {any} for conditions, {and} for lists on one line, {each} for
    /// one line an item, {steps} for numbered lines. Without a hole the words say everything;
    /// no words at all stand for a content that the text of the value implies.
    /// </summary>
    public string Words { get; } = words;
}
