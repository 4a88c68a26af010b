namespace Rollout.Dsl;

/// <summary>One reason why a document is no plan, and where in the document it lies.</summary>
public sealed class DocumentProblem
{
    internal DocumentProblem(string path, string message)
    {
        Path = path;
        Message = message;
    }

    /// <summary>Where it lies, counted from 0: "path/2/exposure/share". Empty for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>One sentence: what was refused, why, and what to write.</summary>
    public string Message { get; }

    /// <summary>The place and the sentence.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Path.Length == 0 ? Message : Path + ": " + Message;
}
