using System;
using System.Linq;

namespace Rollout.Dsl.Testing;

/// <summary>A plan is not what a test says of it. Its message holds everything that was found, and its stack begins in the test.</summary>
public sealed class RolloutAssertionException : Exception, IAssertionException
{
    static readonly string[] OwnFrames =
    [
        .. new[] { typeof(Verification), typeof(PlanAssertions), typeof(ApprovedText), typeof(Simulation) }.Select(type => $" {type.FullName}."),
    ];

    internal RolloutAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>The stack without the frames of this library, so that a test framework shows the line of the test.</summary>
    public override string? StackTrace => base.StackTrace is { } stack ? string.Join("\n", stack.Split('\n').Where(line => !IsOwn(line))) : null;

    static bool IsOwn(string line) => OwnFrames.Any(frame => line.IndexOf(frame, StringComparison.Ordinal) >= 0);
}
