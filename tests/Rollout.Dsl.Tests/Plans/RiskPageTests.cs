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

    [Fact]
    public void The_page_has_the_class_of_what_is_left_behind()
    {
        Change[] writing =
        [
            Change.Code("x", "1", "2").Writing("orders"), Change.Config("x", "1", "2").Writing("orders"), Change.Flag("x").Writing("orders"),
            Change.Model("x", "1", "2").Writing("orders"), Change.Dependency("x", "1", "2").Writing("orders"),
        ];
        Change[] destroying =
        [
            Change.Code("x", "1", "2").Destroying("orders"), Change.Data("x").Destroying("orders"), Change.Schema("x").Destroying("orders"),
            Change.Removal("x").Destroying("orders").UsageShownBy(Metric.Count("orders.read")), Change.Credential("x").Destroying("orders"),
        ];

        Assert.Equal(
            [
                .. destroying.Select(change => Row("`Destroying(...)` without `QuarantinedFor(...)`", change)).Distinct(),
                .. writing.Select(change => Row("`Writing(...)` of code, config, a flag, a model or a dependency, without `MixedFor(...)`", change)).Distinct(),
            ],
            Table("| What it leaves, and no grade | Class | Touching |"));
    }

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
