using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Architecture;
using Rollout.Dsl.Units;
using Shop.Releases;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>The page about decisions says what the engine does.</summary>
public partial class DecisionsPageTests
{
    [Fact]
    public void The_page_has_the_rules_in_their_order() =>
        Assert.Equal(Rows("DecisionRule", number: true), Table("| | Rule | When it decides |"));

    [Fact]
    public void The_page_has_every_decision_phase_verdict_and_hold()
    {
        Assert.Equal(Rows("DecisionKind", number: false), Table("| Decision | What it means |"));
        Assert.Equal(Rows("Phase", number: false), Table("| Phase | What it means |"));
        Assert.Equal(Rows("Verdict", number: false), Table("| Verdict | What it means |"));
        Assert.Equal(Rows("NoDataCause", number: false), Table("| Cause | What it means |"));
        Assert.Equal(Rows("HoldReasons", number: false).Skip(1), Table("| Hold | What it means |"));
        Assert.Equal(Rows("EventKind", number: false), Table("| Event | What happened |"));
    }

    [Fact]
    public void The_page_has_a_run_as_it_is_decided() => Assert.Contains(Run(), Page, StringComparison.Ordinal);

    static string Page
    {
        get
        {
            using var reader = new StreamReader(typeof(DecisionsPageTests).Assembly.GetManifestResourceStream("Docs/decisions.md")!);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    static IEnumerable<string> Table(string head) =>
        Page.Split('\n').SkipWhile(line => line != head).Skip(2).TakeWhile(line => line.StartsWith('|'));

    /// <summary>The members of an enum in their order, each with what its own comment says.</summary>
    static IEnumerable<string> Rows(string name, bool number) =>
        Member().Matches(SourceFile.All.Single(file => file.Place == "Decisions/" + name).Text)
            .Select((match, at) => (number ? $"| {at + 1} " : "") + $"| {match.Groups["name"].Value} | {Plain(match.Groups["text"].Value)} |");

    static string Plain(string comment) => Regex.Replace(comment, @"\s*///\s*", " ").Trim();

    static string Run()
    {
        var (gate, stop) = (NewFooterFlow.Plan.Sheet.Stages[0].Sheet.AdvanceConditions[0], NewFooterFlow.Plan.Sheet.StopLosses[0].Sheet.Condition);
        var run = new Rehearsing(NewFooterFlow.Plan);
        var told = new List<string>();
        void Tell(Duration later, params RolloutEvent[] events)
        {
            run.Later(later);
            foreach (var happened in events)
                told.AddRange(run.Meets(happened).Last.Decisions.Select(decision => decision.ToString()).Prepend($"{run.Now.InUtc().TimeOfDay:HH:mm:ss} {happened}").Select((line, at) => at == 0 ? line : "         " + line));
        }

        Tell(Duration.Zero, RolloutEvent.Clock());
        Tell(20.Seconds(), RolloutEvent.Done(1));
        Tell(1.Hours(), RolloutEvent.Observed(gate, Verdict.Healthy), RolloutEvent.Observed(stop, Verdict.Healthy), RolloutEvent.Clock());
        Tell(10.Seconds(), RolloutEvent.Observed(stop, Verdict.Breached));
        Tell(4.Seconds(), RolloutEvent.Done(3));
        return "```text\n" + string.Join("\n", told) + "\n```";
    }

    [GeneratedRegex(@"/// <summary>(?<text>(?:(?!/// <summary>).)*?)</summary>\s*(?<name>\w+)(?: = \d+)?,", RegexOptions.Singleline)]
    private static partial Regex Member();
}
