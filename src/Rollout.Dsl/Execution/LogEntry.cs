using System;

namespace Rollout.Dsl.Execution;

/// <summary>One name that a node of a log may have: of which type its content is, and whether it has to be there.</summary>
internal sealed class LogEntry(string name, Type type, bool isRequired, bool isList = false)
{
    public string Name { get; } = name;

    /// <summary>The type of the content, or of each item of a list.</summary>
    public Type Type { get; } = type;

    public bool IsRequired { get; } = isRequired;

    public bool IsList { get; } = isList;
}
