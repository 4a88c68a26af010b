using System;

namespace Rollout.Dsl.Numbers;

/// <summary>Bisection over whole numbers.</summary>
internal static class Search
{
    /// <summary>The first whole number above the lower bound, up to the upper one, at which a condition holds that once true stays true.</summary>
    public static double FirstWhere(double below, double upTo, Func<double, bool> holds)
    {
        while (upTo - below > 1)
        {
            var middle = Math.Floor((below + upTo) / 2);
            if (holds(middle))
                upTo = middle;
            else
                below = middle;
        }

        return upTo;
    }
}
