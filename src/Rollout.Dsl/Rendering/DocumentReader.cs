using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// Makes values of nodes. The schema says which facts fit where; every value that was put together is then said again through its own
/// verbs, so that a document can say nothing that a source could not.
/// </summary>
internal sealed class DocumentReader
{
    static readonly ILookup<string, ValueKind> Kinds = PlanSchema.Kinds.ToLookup(kind => kind.Name, StringComparer.Ordinal);

    static readonly ILookup<string, QuantityKind> Quantities = QuantityKind.All.ToLookup(quantity => quantity.Name, StringComparer.Ordinal);

    readonly List<DocumentProblem> _problems;

    public DocumentReader(List<DocumentProblem> problems) => _problems = problems;

    public RolloutPlan? Plan(DocumentNode root) => Node([typeof(RolloutPlan)], root, "") as RolloutPlan;

    /// <summary>A value of any kind.</summary>
    public PlanValue? Any(DocumentNode node) => Node([typeof(PlanValue)], node, "") as PlanValue;

    object? Content(KindEntry entry, DocumentValue value, string path)
    {
        if (!entry.IsList)
            return Single(entry.Types, value, path);
        if (value is not DocumentList list)
            return Refuse(path, "A list is expected here; write one, with at least one item.");
        if (list.Items.Count == 0)
            return Refuse(path, "The list is empty; write at least one item, or leave the fact out.");
        var items = list.Items.Select((item, index) => Single(entry.Types, item, path + "/" + Wording.Plain(index))).ToArray();
        return items.Any(item => item is null) ? null : Chain.Append(null, items!);
    }

    object? Single(IReadOnlyList<Type> types, DocumentValue value, string path) => value switch
    {
        DocumentNode node => Node(types, node, path),
        DocumentScalar scalar when types.Any(Scalars.Are) => Scalar(types, scalar, path),
        _ => Refuse(path, $"{Wording.Capital(Expected(types))} is expected here; write that."),
    };

    object? Scalar(IReadOnlyList<Type> types, DocumentScalar scalar, string path)
    {
        var content = types.Where(Scalars.Are).Select(type => Scalars.Read(type, scalar)).FirstOrDefault(read => read is not null);
        return content switch
        {
            null => Refuse(path, $"'{scalar.Text}' is not what is expected here; write {Expected(types)}."),
            string text => Checked(path, () => Naming.Text(text, "The text", "text")),
            _ => content,
        };
    }

    object? Node(IReadOnlyList<Type> types, DocumentNode node, string path)
    {
        var (kind, quantity) = (Kinds[node.Kind].SingleOrDefault(), Quantities[node.Kind].SingleOrDefault());
        if (kind is not null && types.Any(type => type.IsAssignableFrom(kind.Type)))
            return Value(kind, node, path);
        if (quantity is not null && types.Contains(quantity.Type))
            return Quantity(quantity, node, path);
        return Refuse(path, kind is null && quantity is null
            ? $"'{node.Kind}' is no kind of value that version {Wording.Plain(PlanDocument.CurrentVersion)} of the schema knows; write {Expected(types)}."
            : $"A value of kind '{node.Kind}' does not belong here; write {Expected(types)}.");
    }

    PlanValue? Value(ValueKind kind, DocumentNode node, string path)
    {
        var before = _problems.Count;
        Names(node, kind.Entries.Select(entry => entry.Name), kind.Entries.Where(entry => entry.IsRequired).Select(entry => entry.Name), path);
        var facts = FactTable.Empty;
        foreach (var entry in kind.Entries)
        {
            if (node[entry.Name] is { } said && Content(entry, said, Inside(path, entry.Name)) is { } content)
                facts = facts.Set(entry.Fact, content);
        }

        Refuse(Resaying.VerbProblems(kind.Type, facts), path);
        if (_problems.Count == before && kind.Births.Count > 0 && !kind.Births.Any(birth => IsBegun(kind.Type, birth, facts)))
            Refuse(path, $"A value of kind '{node.Kind}' begins with {Wording.List(kind.Births.Select(Words), "or with")}, and this one does not; write one of these.");
        if (_problems.Count == before)
            Refuse(Resaying.BirthProblems(kind, facts), path);
        return _problems.Count == before ? Resaying.Make(kind.Type, facts) : null;
    }

    object? Quantity(QuantityKind quantity, DocumentNode node, string path)
    {
        var before = _problems.Count;
        var names = quantity.Parts.Select(part => part.Name).ToArray();
        Names(node, names, names, path);
        if (_problems.Count > before)
            return null;
        var parts = quantity.Parts.Select(part => Single([part.Type], node[part.Name]!, Inside(path, part.Name))).ToArray();
        return _problems.Count > before ? null : Checked(path, () => quantity.Make(parts!));
    }

    void Names(DocumentNode node, IEnumerable<string> allowed, IEnumerable<string> required, string path)
    {
        var names = node.Facts.Select(fact => fact.Name).ToArray();
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Refuse(Inside(path, twice.Key), $"'{twice.Key}' stands here more than once; keep one.");
        foreach (var surplus in names.Except(allowed, StringComparer.Ordinal))
            Refuse(Inside(path, surplus), $"A value of kind '{node.Kind}' says no '{surplus}'; write one of {Wording.List(allowed.Select(Wording.Quoted), "or")}, or leave it out.");
        foreach (var missing in required.Except(names, StringComparer.Ordinal))
            Refuse(path, $"A value of kind '{node.Kind}' has to say '{missing}', and this one does not; write it.");
    }

    string Expected(IReadOnlyList<Type> types) => Wording.List(types.SelectMany(Words).Distinct(StringComparer.Ordinal), "or");

    IEnumerable<string> Words(Type type) => Scalars.Are(type)
        ? [Scalars.Words(type)]
        : PlanSchema.Kinds.Where(kind => type.IsAssignableFrom(kind.Type)).Select(kind => $"a value of kind '{kind.Name}'")
            .Concat(QuantityKind.All.Where(quantity => quantity.Type == type).Select(quantity => $"a value of kind '{quantity.Name}'"));

    static string Words(Fact[] birth) => Wording.List(birth.Select(fact => Wording.Quoted(PlanSchema.NameOf(fact))), "and");

    static bool IsBegun(Type type, Fact[] birth, FactTable facts) =>
        birth.All(fact => facts[fact] is not null) && Resaying.SaidAtBirth(type, facts.Said).All(birth.Contains);

    object? Checked(string path, Func<object> make)
    {
        try
        {
            return make();
        }
        catch (RejectedCallException refused)
        {
            return Refuse(path, refused.Message);
        }
    }

    void Refuse(IEnumerable<(Fact? Fact, string Sentence)> refusals, string path) => _problems.AddRange(refusals.Select(refusal =>
        DocumentProblem.At(refusal.Fact is { } fact ? Inside(path, PlanSchema.NameOf(fact)) : path, refusal.Sentence)));

    object? Refuse(string path, string sentence)
    {
        _problems.Add(DocumentProblem.At(path, sentence));
        return null;
    }

    static string Inside(string path, string name) => path.Length == 0 ? name : path + "/" + name;
}
