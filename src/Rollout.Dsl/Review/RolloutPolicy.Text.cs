using Rollout.Dsl.Review;

namespace Rollout.Dsl;

public sealed partial class RolloutPolicy
{
    /// <summary>Reads a policy from what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text, of version 1.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RejectedCallException">The text is null, of another version, or says something that no policy can say.</exception>
    [Says]
    public static RolloutPolicy FromText(string text) => PolicyText.Read(text);

    /// <summary>
    /// The policy as one line of text that a constant can hold: the form in which a package publishes it to the projects that reference
    /// it, see <see cref="PublishedRolloutPolicyAttribute"/>.
    /// </summary>
    /// <returns>The text, the same in every culture.</returns>
    public string ToText() => PolicyText.Write(this);
}
