using System;
using System.Collections.Generic;

namespace Rollout.Dsl;

/// <summary>
/// A plan as a neutral tree that anyone can walk, store or print: nodes with facts, in a fixed order. It loses nothing but the places
/// in the source where the plan was written.
/// </summary>
public sealed class PlanDocument
{
    PlanDocument(int version, DocumentNode root)
    {
        Version = version;
        Root = root;
    }

    /// <summary>The version of the schema that this library writes, and the newest that it reads.</summary>
    public static int CurrentVersion => 1;

    /// <summary>The version of the schema that the tree follows.</summary>
    public int Version { get; }

    /// <summary>The node of the plan.</summary>
    public DocumentNode Root { get; }

    /// <summary>The tree of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The tree, in the current version.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static PlanDocument Of(RolloutPlan plan) =>
        new(CurrentVersion, DocumentWriter.Node(plan ?? throw new ArgumentNullException(nameof(plan))));

    /// <summary>A tree that was read from elsewhere. It is checked when a plan is made of it.</summary>
    /// <param name="version">The version of the schema that it follows.</param>
    /// <param name="root">The node of the plan.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ArgumentNullException">The node is null.</exception>
    public static PlanDocument From(int version, DocumentNode root) => new(version, root ?? throw new ArgumentNullException(nameof(root)));

    /// <summary>The plan that the tree describes, checked as the verbs check it.</summary>
    /// <returns>The plan, equal to the one that was written.</returns>
    /// <exception cref="RejectedDocumentException">
    /// The version is unknown, or a kind, a fact or a content is not one that the grammar can say. It carries all problems at once.
    /// </exception>
    public RolloutPlan ToPlan()
    {
        if (Version < 1 || Version > CurrentVersion)
        {
            throw RejectedDocumentException.Of(
            [
                DocumentProblem.At("version", $"The document follows version {Wording.Plain(Version)} of the schema, and this library reads version {Wording.Plain(CurrentVersion)}; "
                    + (Version < 1 ? "write the version that the document follows." : "read it with a newer Rollout.Dsl.")),
            ]);
        }

        var problems = new List<DocumentProblem>();
        return new DocumentReader(problems).Plan(Root) is { } plan && problems.Count == 0 ? plan : throw RejectedDocumentException.Of(problems);
    }
}
