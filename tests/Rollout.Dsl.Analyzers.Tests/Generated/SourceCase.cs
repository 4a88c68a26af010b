using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>A plan and the style in which it is written.</summary>
sealed record SourceCase(Term Plan, Style Style)
{
    /// <summary>Cases of both kinds: read as a whole, and with something forgotten.</summary>
    public static Gen<SourceCase> Any(bool forgets) =>
        from plan in AnySource.Plans
        from choices in Gen.ArrayOf(Gen.Choose(0, 5039), 300)
        select new SourceCase(plan, new(choices, forgets));

    /// <summary>The same with less said or more plainly written, the boldest attempts first.</summary>
    public IEnumerable<SourceCase> Smaller()
    {
        foreach (var plan in Less(Plan))
            yield return new(plan, Style.Anew());
        for (var size = Style.Choices.Count; size > 0; size /= 2)
        {
            for (var start = 0; start < Style.Choices.Count; start += size)
            {
                if (Style.Choices.Skip(start).Take(size).Any(choice => choice != 0))
                    yield return new(Plan, new([.. Style.Choices.Select((choice, index) => index >= start && index < start + size ? 0 : choice)], Style.Forgets));
            }
        }
    }

    static IEnumerable<Term> Less(Term term)
    {
        if (term is Call { IsOptional: true } verb)
            yield return verb.Receiver!;
        if (term is Sequence { Items.Count: > 1 } sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
                yield return sequence with { Items = [.. sequence.Items.Where((_, index) => index != i)] };
        }

        for (var i = 0; i < term.Parts.Count; i++)
        {
            foreach (var less in Less(term.Parts[i]))
                yield return term.With([.. term.Parts.Select((part, index) => index == i ? less : part)]);
        }
    }
}
