using System;

namespace Rollout.Dsl;

/// <summary>One reason why a document is no plan, and where in the document it lies.</summary>
public sealed class DocumentProblem
{
    DocumentProblem(string path, string message)
    {
        Path = path;
        Message = message;
    }

    /// <summary>Where it lies, counted from 0: "path/2/exposure/share". Empty for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>One sentence: what was refused, why, and what to write.</summary>
    public string Message { get; }

    /// <summary>A problem.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="message">One sentence: what was refused, why, and what to write.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentNullException">The path or the sentence is null.</exception>
    public static DocumentProblem At(string path, string message) =>
        new(path ?? throw new ArgumentNullException(nameof(path)), message ?? throw new ArgumentNullException(nameof(message)));

    /// <summary>The place and the sentence.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => Path.Length == 0 ? Message : Path + ": " + Message;
}
