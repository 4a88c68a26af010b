using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Plans;

/// <summary>The page about risk says what the library computes.</summary>
public class RiskPageTests
{
    [Fact]
    public void The_page_has_the_class_of_every_grade() => Assert.Equal(
        [
            Row("`RepairableBy(...)`", ChangeSamples.Graded(ChangeKind.Schema, Reversibility.Repairable)),
            Row("`ReversibleWithDowntime(...)`", ChangeSamples.Graded(ChangeKind.Schema, Reversibility.ReversibleWithDowntime)),
            Row("`OneWay(...)`", ChangeSamples.Graded(ChangeKind.Schema, Reversibility.OneWay)),
        ],
        Table("| How it comes back | Class | Touching |"));

    [Fact]
    public void The_page_has_the_class_of_every_kind() => Assert.Equal(
        Enum.GetValues<ChangeKind>().Select(kind => Row(kind.ToString(), ChangeSamples.Of(kind))), Table("| Kind | Class | Touching |"));

    static string Row(string first, Change change)
    {
        var plan = SmallPlan.Changing(change).By(Undo.Run("undo.sh", change));
        return $"| {first} | {Word(plan)} | {Word(plan.Touching(Sensitive.Payments))} |";
    }

    static string Word(RolloutPlan plan) => plan.Risk.Class.ToString().ToLowerInvariant();

    static IEnumerable<string> Table(string head)
    {
        using var reader = new StreamReader(typeof(RiskPageTests).Assembly.GetManifestResourceStream("Docs/risk.md")!);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        return lines.SkipWhile(line => line != head).Skip(2).TakeWhile(line => line.StartsWith('|'));
    }
}
