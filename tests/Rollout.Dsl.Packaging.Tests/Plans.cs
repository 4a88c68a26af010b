using System;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>The sample plans, and the same with one thing taken out.</summary>
internal static class Plans
{
    public static string Checkout { get; } = Repository.Read("examples/NewCheckout/NewCheckoutFlow.cs");

    public static string ContactMerge { get; } = Repository.Read("examples/ContactMerge/ContactMergeCorrected.cs");

    /// <summary>The checkout plan whose canary is left on time alone.</summary>
    public static string CheckoutWithoutCanaryGate { get; } = Replace(
        Replace(Checkout, "                    .ObserveFor(30.Minutes())\n                    .Healthy(),", "                    .ObserveFor(30.Minutes()),"),
        "NewCheckoutFlow",
        "UngatedCheckoutFlow");

    /// <summary>The contact merge without its point of no return.</summary>
    public static string ContactMergeWithoutPoint { get; } = Replace(
        Replace(ContactMerge, "                PointOfNoReturn.Because(\"the old identifier is gone\"),\n\n", ""),
        "ContactMergeCorrected",
        "PointlessContactMerge");

    /// <summary>The line and column, counted from 1, at which a text stands for the first time.</summary>
    public static string Place(string source, string text)
    {
        var index = source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{text}' does not stand in the source.");
        var before = source[..index];
        return $"({before.Split('\n').Length},{index - before.LastIndexOf('\n')})";
    }

    static string Replace(string source, string old, string replacement)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        return source.Replace(old, replacement, StringComparison.Ordinal);
    }
}
