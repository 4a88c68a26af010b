using System;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>A fact about collection expressions. The compiler 4.8 does not show them to analyzers, so that they are unread there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CollectionExpressionFactAttribute : FactAttribute
{
    public CollectionExpressionFactAttribute()
    {
        if (!AreShown)
            Skip = "This compiler does not show collection expressions to analyzers.";
    }

    public static bool AreShown => typeof(Compilation).Assembly.GetName().Version >= new Version(4, 9);
}
