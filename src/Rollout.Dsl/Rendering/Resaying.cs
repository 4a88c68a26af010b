using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl;

/// <summary>
/// Says the facts of a value again, through the verbs and factories that say them, so that whatever these refuse is refused of a
/// document too. A parameter stands for the fact of its name, or else for the only fact whose content fits.
/// </summary>
internal static class Resaying
{
    /// <summary>The members of the grammar are the same for every document, and looking for them takes longer than reading most.</summary>
    static readonly ILookup<Type, MethodInfo> Factories = (
        from holder in typeof(PlanValue).Assembly.GetExportedTypes()
        from factory in holder.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where factory.GetCustomAttribute<SaysAttribute>() is not null && !typeof(Condition).IsAssignableFrom(factory.ReturnType)
        select factory).ToLookup(factory => factory.ReturnType);

    static readonly ILookup<Type, (MethodInfo Verb, Fact[] Said)> Verbs = (
        from kind in PlanSchema.Kinds
        from verb in kind.Type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where verb.ReturnType.IsAssignableFrom(kind.Type) && typeof(PlanValue).IsAssignableFrom(verb.ReturnType)
        let said = verb.GetCustomAttribute<SaysAttribute>()?.Facts
        where said is { Length: > 0 }
        select (kind.Type, Verb: (verb, said))).ToLookup(item => item.Type, item => item.Verb);

    public static PlanValue Make(Type type, FactTable facts) => (PlanValue)Activator.CreateInstance(
        type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [facts, Provenance.Unknown], null)!;

    /// <summary>The sentences of verbs that refuse one of these facts. Facts may be missing, because they could not be read.</summary>
    public static IEnumerable<(Fact? Fact, string Sentence)> VerbProblems(Type type, FactTable facts) => Once(
        from verb in Verbs[type]
        where verb.Said.All(fact => facts[fact] is not null)
        let arguments = Arguments(verb.Verb, facts, verb.Said)
        where arguments is not null && !(arguments.Length == 0 && facts[verb.Said[0]] is not true)
        let sentence = Refusal(() => verb.Verb.Invoke(Make(type, Without(facts, verb.Said)), arguments))
        where sentence is not null
        select ((Fact?)verb.Said[0], sentence));

    /// <summary>The sentences of the members that make such a value, of all its facts.</summary>
    public static IEnumerable<(Fact? Fact, string Sentence)> BirthProblems(ValueKind kind, FactTable facts) => Once(
        kind.Type == typeof(RolloutPlan) ? JointProblems(facts)
        : Measuring.Makes(kind.Type) ? MeasureProblems(Make(kind.Type, facts))
        : FactoryProblems(kind, facts));

    /// <summary>The facts that only the member that made the value can have said.</summary>
    public static Fact[] SaidAtBirth(Type type, IEnumerable<Fact> facts) => facts.Except(Verbs[type].SelectMany(verb => verb.Said)).ToArray();

    /// <summary>Measures are made by operators and by factories that compute.</summary>
    static IEnumerable<(Fact? Fact, string Sentence)> MeasureProblems(PlanValue value)
    {
        var (again, sentence) = Say(() => Measuring.Again(value));
        if (sentence is not null)
            yield return (null, sentence);
        else if (again is null || again.Facts.Said.Any(fact => !again.Facts[fact]!.Equals(value.Facts[fact])))
            yield return (null, $"No member of the grammar says '{value}' with these facts; write what the verbs would say.");
    }

    static IEnumerable<(Fact? Fact, string Sentence)> FactoryProblems(ValueKind kind, FactTable facts)
    {
        var born = kind.SaidAtBirth.Where(fact => facts[fact] is not null).ToArray();
        var sayings = (
            from factory in FactoriesOf(kind.Type, facts)
            let arguments = Arguments(factory, facts, born)
            where arguments is not null
            select Say(() => (PlanValue)factory.Invoke(null, arguments))).ToArray();
        foreach (var (_, sentence) in sayings)
        {
            if (sentence is not null)
                yield return (null, sentence);
        }

        if (facts[Fact.Kind] is Enum named && FactoriesOf(kind.Type, facts).Any() && !sayings.Any(saying => saying.Sentence is not null || IsBirth(kind.Type, saying.Result!.Facts, facts)))
            yield return (Fact.Kind, $"A value of kind '{kind.Name}' that says '{Scalars.Camel(named.ToString())}' is made with other facts than these; say what {named}(...) takes.");
    }

    /// <summary>Where the facts tell which kind of step or occasion it is, only the factory of that name is meant.</summary>
    static IEnumerable<MethodInfo> FactoriesOf(Type type, FactTable facts) =>
        Factories[type].Where(factory => facts[Fact.Kind] is not Enum kind || factory.Name == kind.ToString());

    static bool IsBirth(Type type, FactTable made, FactTable facts) =>
        made.Said.All(fact => made[fact]!.Equals(facts[fact])) && SaidAtBirth(type, facts.Said).All(made.Said.Contains);

    /// <summary>A plan is made by its joints, which check names and applied changes across its parts.</summary>
    static IEnumerable<(Fact? Fact, string Sentence)> JointProblems(FactTable facts)
    {
        var changing = RolloutPlan.For((string)facts[Fact.Name]!);
        var changes = ((Chain)facts[Fact.Changes]!).ToArray().Cast<Change>();
        if (Refusal(() => changing.Changing(changes)) is { } ofChanges)
            yield return (Fact.Changes, ofChanges);
        else if (Refusal(() => changing.Changing(changes).Through(((Chain)facts[Fact.Path]!).ToArray().Cast<PathStep>())) is { } ofPath)
            yield return (Fact.Path, ofPath);
        foreach (var together in (facts[Fact.GoTogether] as Chain)?.ToArray().Cast<ChangesTogether>() ?? [])
        {
            var names = together.List<Change>(Fact.Changes);
            if (Refusal(() => ((RolloutPlan)Make(typeof(RolloutPlan), facts)).GoingBackTogether(names[0], names[1], names.Skip(2).ToArray())) is { } ofTogether)
                yield return (Fact.GoTogether, ofTogether);
        }
    }

    static (Fact? Fact, string Sentence)[] Once(IEnumerable<(Fact? Fact, string Sentence)> problems) =>
        problems.GroupBy(problem => problem.Sentence).Select(group => group.First()).ToArray();

    static FactTable Without(FactTable facts, Fact[] left) =>
        facts.Said.Except(left).Aggregate(FactTable.Empty, (table, fact) => table.Set(fact, facts[fact]!));

    /// <summary>One argument for each parameter, or null where a parameter has no content of its own. What the caller's place fills in comes last.</summary>
    static object?[]? Arguments(MethodInfo method, FactTable facts, Fact[] said)
    {
        var parameters = method.GetParameters();
        if (said.Length == 1 && facts[said[0]] is Chain chain)
            return OfList(parameters, chain.ToArray());
        var facted = parameters.Where(parameter => !parameter.HasDefaultValue).Select(parameter => FactOf(parameter, facts, said)).ToArray();
        return facted.Any(fact => fact is null) || facted.Distinct().Count() < facted.Length
            ? null
            : [.. parameters.Select((parameter, index) => parameter.HasDefaultValue ? parameter.DefaultValue : Fitted(parameter, facts[facted[index]!.Value]!))];
    }

    static object?[]? OfList(ParameterInfo[] parameters, object[] items) => parameters switch
    {
        { Length: 1 } when items.Length == 1 && parameters[0].ParameterType is var one && one.IsInstanceOfType(items[0]) => items,
        { Length: 2 } when parameters[0].ParameterType is var one && parameters[1].ParameterType.GetElementType() == one && items.All(one.IsInstanceOfType) =>
            [items[0], Rest(one, items)],
        _ => null,
    };

    static Array Rest(Type type, object[] items)
    {
        var rest = Array.CreateInstance(type, items.Length - 1);
        Array.Copy(items, 1, rest, 0, rest.Length);
        return rest;
    }

    /// <summary>The fact that the parameter stands for: the one of its name, or the only one that fits.</summary>
    static Fact? FactOf(ParameterInfo parameter, FactTable facts, Fact[] said)
    {
        var fitting = said.Where(fact => Fits(parameter, facts[fact]!)).ToArray();
        var named = fitting.Where(fact => string.Equals(fact.ToString(), parameter.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return named.Length == 1 ? named[0] : fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>A whole number may be held as a decimal.</summary>
    static bool Fits(ParameterInfo parameter, object content) =>
        parameter.ParameterType.IsInstanceOfType(content)
        || (parameter.ParameterType == typeof(int) && content is decimal number && decimal.Truncate(number) == number && Math.Abs(number) < int.MaxValue);

    static object Fitted(ParameterInfo parameter, object content) =>
        parameter.ParameterType == typeof(int) && content is decimal number ? (int)number : content;

    static string? Refusal(Func<object?> say) => Say(say).Sentence;

    static (T? Result, string? Sentence) Say<T>(Func<T> say)
    {
        try
        {
            return (say(), null);
        }
        catch (RejectedCallException refused)
        {
            return (default, refused.Message);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is RejectedCallException refused)
        {
            return (default, refused.Message);
        }
    }
}
