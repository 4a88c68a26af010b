using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Checks that names tell elements apart.</summary>
internal static class Unique
{
    public static void Names(IEnumerable<string> names, string what, string argument)
    {
        var twice = names.GroupBy(name => name).Where(group => group.Skip(1).Any()).Select(group => Wording.Quoted(group.Key)).ToArray();
        if (twice.Length > 0)
        {
            throw new RejectedCallException(
                $"Two {what} of the plan are called {Wording.List(twice, "and")}, so findings and logs could not tell them apart; give each a name of its own.",
                argument);
        }
    }
}
