using System;
using System.Collections.Generic;

namespace Rollout.Dsl.Hosting;

/// <summary>Plans that were not registered, because they are unsafe or unfinished, or cannot be told apart. Nothing of the application was changed.</summary>
public sealed class UnsafeRolloutsException : Exception
{
    internal UnsafeRolloutsException(IReadOnlyList<string> problems)
        : base($"The rollouts are refused:{Environment.NewLine}" + string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem of every plan, one line each, in the order of the plans.</summary>
    public IReadOnlyList<string> Problems { get; }
}
