using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>A document that is no plan, with everything that is wrong with it.</summary>
public sealed class RejectedDocumentException : FormatException
{
    RejectedDocumentException(DocumentProblem[] problems)
        : base(string.Join("\n", problems.Select(problem => problem.ToString()))) =>
        Problems = Array.AsReadOnly(problems);

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>The refusal of a document.</summary>
    /// <param name="problems">Everything that is wrong.</param>
    /// <returns>The exception.</returns>
    /// <exception cref="ArgumentNullException">The problems are null.</exception>
    public static RejectedDocumentException Of(IEnumerable<DocumentProblem> problems) =>
        new((problems ?? throw new ArgumentNullException(nameof(problems))).ToArray());
}
