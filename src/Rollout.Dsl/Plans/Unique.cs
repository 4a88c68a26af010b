using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Checks that names tell elements apart.</summary>
internal static class Unique
{
    public static void Names(IEnumerable<PlanValue> elements, string what, string argument)
    {
        var twice = elements.Where(element => element.Facts[Fact.Name] is string && !element.Facts.IsNothingRead)
            .GroupBy(element => (string)element.Facts[Fact.Name]!)
            .Where(group => group.Skip(1).Any())
            .ToArray();
        if (twice.Length > 0)
        {
            throw new RejectedCallException(
                $"Two {what} of the plan are called {Wording.List(twice.Select(group => Wording.Quoted(group.Key)), "and")}, so findings and logs could not tell them apart; give each a name of its own.",
                argument,
                twice[0].ElementAt(1));
        }
    }
}
