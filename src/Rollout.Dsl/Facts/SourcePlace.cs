namespace Rollout.Dsl;

/// <summary>The place in the source where an element of a plan was written.</summary>
public sealed class SourcePlace
{
    internal SourcePlace(string file, int line)
    {
        File = file;
        Line = line;
    }

    /// <summary>The name of the file, without its folder.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The place as "file:line".</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => File + ":" + Wording.Plain(Line);
}
