using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Execution;

/// <summary>The contents of a node of a log, checked against what a node of its kind may say.</summary>
internal sealed class NodeContents
{
    readonly DocumentNode _node;
    readonly string _path;
    readonly List<DocumentProblem> _problems;

    public NodeContents(DocumentNode node, string path, IReadOnlyList<LogEntry> entries, List<DocumentProblem> problems)
    {
        (_node, _path, _problems) = (node, path, problems);
        var names = node.Facts.Select(fact => fact.Name).ToArray();
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Refuse(twice.Key, $"'{twice.Key}' stands here more than once; keep one.");
        foreach (var surplus in names.Except(entries.Select(entry => entry.Name), StringComparer.Ordinal))
            Refuse(surplus, $"An entry of kind '{node.Kind}' says no '{surplus}'; leave it out.");
        foreach (var missing in entries.Where(entry => entry.IsRequired).Select(entry => entry.Name).Except(names, StringComparer.Ordinal))
            Refuse("", $"An entry of kind '{node.Kind}' has to say '{missing}', and this one does not; write it.");
    }

    public string Path(string name) => name.Length == 0 ? _path : _path.Length == 0 ? name : _path + "/" + name;

    /// <summary>A text that can be printed on one line, as every text of a plan and of an event can; null where it is not said.</summary>
    public string? Text(string name)
    {
        if (Scalar(name, typeof(string)) is not string text)
            return null;
        try
        {
            return Naming.Text(text, "The text", name);
        }
        catch (RejectedCallException refused)
        {
            return (string?)Refuse(name, refused.Message);
        }
    }

    public T? Find<T>(string name)
        where T : struct => (T?)Scalar(name, typeof(T));

    public DocumentNode? Node(string name) =>
        _node[name] is null or DocumentNode ? _node[name] as DocumentNode : (DocumentNode?)Refuse(name, "An object is expected here; write one.");

    /// <summary>The nodes of a list, each with its path; none where it is not said.</summary>
    public IEnumerable<(DocumentNode Node, string Path)> Nodes(string name)
    {
        if (_node[name] is null)
            yield break;
        if (_node[name] is not DocumentList { Items.Count: > 0 } list || list.Items.Any(item => item is not DocumentNode))
        {
            Refuse(name, "A list of one object at least is expected here; write one.");
            yield break;
        }

        for (var at = 0; at < list.Items.Count; at++)
            yield return ((DocumentNode)list.Items[at], Path(name) + "/" + Wording.Plain(at));
    }

    public object? Refuse(string name, string sentence)
    {
        _problems.Add(DocumentProblem.At(Path(name), sentence));
        return null;
    }

    object? Scalar(string name, Type type) =>
        _node[name] is not { } said ? null
        : said is DocumentScalar scalar && Scalars.Read(type, scalar) is { } content ? content
        : Refuse(name, $"A log has {Scalars.Words(type)} here, and this is none; write it so.");
}
