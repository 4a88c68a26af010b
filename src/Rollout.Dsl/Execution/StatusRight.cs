using System.Collections.Generic;

namespace Rollout.Dsl.Execution;

/// <summary>Something that people may do now, and who may.</summary>
public sealed class StatusRight
{
    internal StatusRight(string what, IReadOnlyList<Role> holders)
    {
        What = what;
        Holders = holders;
    }

    /// <summary>What, in words: "halt".</summary>
    public string What { get; }

    /// <summary>Who may, in the order of the plan.</summary>
    public IReadOnlyList<Role> Holders { get; }

    /// <summary>The right in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{What}: {(Holders.Count == 0 ? "nobody" : string.Join(", ", Holders))}";
}
