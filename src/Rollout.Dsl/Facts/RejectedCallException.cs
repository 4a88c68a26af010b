using System;

namespace Rollout.Dsl;

/// <summary>
/// A call that the grammar refuses: the sentence names the value, the rule and the remedy. The compiler reports the same
/// sentence as ROL0001 at the argument, when it can read the value.
/// </summary>
public sealed class RejectedCallException : ArgumentException
{
    internal RejectedCallException(string sentence, string? argument = null, PlanValue? about = null)
        : base(sentence, argument)
    {
        Message = sentence;
        About = about;
    }

    /// <summary>One sentence: what was refused, why, and what to write. It carries no argument name; see <see cref="ArgumentException.ParamName"/>.</summary>
    public override string Message { get; }

    /// <summary>The element that makes the call refused, where a list of them was passed.</summary>
    internal PlanValue? About { get; }
}
