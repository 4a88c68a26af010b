using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>A document that is no plan, with everything that is wrong with it.</summary>
public sealed class RejectedDocumentException : FormatException
{
    internal RejectedDocumentException(IEnumerable<DocumentProblem> problems)
        : this(problems.ToArray())
    {
    }

    RejectedDocumentException(DocumentProblem[] problems)
        : base(string.Join("\n", problems.Select(problem => problem.ToString()))) =>
        Problems = Array.AsReadOnly(problems);

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }
}
