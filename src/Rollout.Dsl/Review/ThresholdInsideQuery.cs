using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2016: the query of a signal compares its own result, or puts 0 where there is none, so that absence and not-a-number look like a
/// reading. Only what stands outside all brackets is judged: within them both have honest uses.
/// </summary>
internal sealed class ThresholdInsideQuery() : Rule(new(
    "ROL2016", nameof(ThresholdInsideQuery), "The query hides missing data", Severity.Warning, RiskClass.Low,
    "the query of a signal holds a threshold or puts 0 for missing data"))
{
    /// <summary>Words and pipes of languages in which a comparison at the end filters rows and not the result.</summary>
    static readonly Regex Rows = new(@"\||\b(select|where|filter|having)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    static readonly Regex Compares = new(@"(?:[<>]=?|==|!=)\s*(?:bool\s+)?[-+]?[0-9.]+(?:e[-+]?[0-9]+)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    static readonly Regex PutsZero = new(@"\bor\s+(?:on\s*\(\)\s*)?vector\s*\(\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override Needs Needs => Evidence.Needs;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from condition in plan.Evidence.Deciding.OfType<Threshold>()
        where condition.Decides is true && condition.Metric!.Knows(Fact.Name)
        let metric = condition.Metric!
        let query = metric.Sheet.Query
        where query is not null
        group (condition, Fault: FaultOf(query)) by metric.ToString() into same
        let first = same.FirstOrDefault(found => found.Fault is not null)
        where first.Fault is not null
        select Found(
            $"metric {Wording.Quoted(same.Key)}",
            $"The query of metric {Wording.Quoted(same.Key)} {first.Fault}, so missing data and not-a-number look like a healthy reading; take it out of QueriedBy(...) and write the limit in the condition.",
            plan.Plan, first.condition.Provenance.Place ?? plan.PlanOrigin);

    static string? FaultOf(string query)
    {
        var outside = OutsideBrackets(query.Trim());
        return Rows.IsMatch(outside) ? null
            : PutsZero.IsMatch(outside) ? "puts a number where there is none"
            : Compares.IsMatch(outside) ? "compares its own result with a limit"
            : null;
    }

    /// <summary>The query without what stands within brackets or quotes; brackets around all of it do not count.</summary>
    static string OutsideBrackets(string query)
    {
        var outside = new StringBuilder();
        var depth = 0;
        char? quote = null;
        foreach (var letter in query)
        {
            if (quote is null && letter is ')' or ']' or '}')
                depth--;
            if (quote is null && depth == 0 && letter is not ('"' or '\'' or '`'))
                outside.Append(letter);
            if (quote is null && letter is '(' or '[' or '{')
                depth++;
            if (quote is null && letter is '"' or '\'' or '`')
                quote = letter;
            else if (letter == quote)
                quote = null;
        }

        return outside.ToString() == "()" ? OutsideBrackets(query.Substring(1, query.Length - 2).Trim()) : outside.ToString();
    }
}
