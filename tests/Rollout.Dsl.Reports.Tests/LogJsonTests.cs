using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Reports.Tests;

public class LogJsonTests
{
    static readonly Instant Morning = Instant.FromUtc(2026, 11, 2, 9, 0);

    static readonly string[] Lines = [.. LogJson.Write(Small().Log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")];

    static Config Often => Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2026, 1107);

    [Fact]
    public void A_log_comes_back_as_it_was_and_is_written_alike() => Check.One(Often, Prop.ForAll(AnyRun.Gen.ToArbitrary(), run =>
    {
        var text = LogJson.Write(run.Log);
        var back = LogJson.Read(text);
        return back.Log.Equals(run.Log) && back.Torn is null && back.TornLine is null && LogJson.Write(back.Log) == text && text.EndsWith(back.Last.Text, StringComparison.Ordinal);
    }));

    [Fact]
    public void A_log_that_was_read_is_resumed_and_carried_on_line_by_line()
    {
        var run = Small();
        var reading = LogJson.Read(string.Concat(Lines[..^1]));

        var resumed = RolloutRun.Resume(run.Plan, reading.Log).Append(run.Log.Last!.Event, run.Log.Last.At);

        Assert.Equal(Lines[^1], reading.Last.Next(resumed.Log.Last!).Text);
        Assert.Equal(run.State, resumed.State);
    }

    [Fact]
    public void A_small_log_is_written_like_this() => Assert.Equal(Documented("A log"), string.Concat(Lines));

    [Fact]
    public void Wherever_the_text_is_cut_the_whole_lines_are_read_and_the_rest_is_reported() => Check.One(
        Often,
        Prop.ForAll(FsCheck.Fluent.Gen.Choose(Lines[0].Length, Lines.Sum(line => line.Length)).ToArbitrary(), length =>
        {
            var text = string.Concat(Lines)[..length];
            var whole = text.Count(character => character == '\n');
            var reading = LogJson.Read(text);
            return reading.Log.Count == whole - 1 && reading.Last.Text == Lines[whole - 1]
                && (reading.Torn ?? "") == text[(text.LastIndexOf('\n') + 1)..] && reading.TornLine == (reading.Torn is null ? null : whole + 1);
        }));

    [Fact]
    public void A_character_that_was_altered_is_found_on_its_line() => Check.One(
        Often,
        Prop.ForAll(
            (from line in FsCheck.Fluent.Gen.Choose(0, Lines.Length - 1)
             from at in FsCheck.Fluent.Gen.Choose(0, Lines[line].Length - 2)
             from written in FsCheck.Fluent.Gen.Elements("", "x", "0", "\"", "}", "\r", "é", "\n", "}\n{")
             where written != Lines[line][at].ToString()
             select (line, at, written)).ToArbitrary(),
            damage => Line([.. Lines.Select((line, index) => index == damage.line ? line[..damage.at] + damage.written + line[(damage.at + 1)..] : line)]) == damage.line + 1));

    [Fact]
    public void A_line_that_is_missing_moved_or_there_twice_is_found()
    {
        for (var at = 0; at < Lines.Length - 1; at++)
        {
            Assert.Equal(at + 1, Line([.. Lines[..at], .. Lines[(at + 1)..]]));
            Assert.Equal(at + 1, Line([.. Lines[..at], Lines[at + 1], Lines[at], .. Lines[(at + 2)..]]));
            Assert.Equal(at + 2, Line([.. Lines[..(at + 1)], Lines[at], .. Lines[(at + 1)..]]));
        }
    }

    [Fact]
    public void Lines_that_are_missing_at_the_end_show_in_the_last_hash()
    {
        var (whole, cut) = (LogJson.Read(string.Concat(Lines)), LogJson.Read(string.Concat(Lines[..^1])));

        Assert.Null(cut.Torn);
        Assert.NotEqual(whole.Last.Hash, cut.Last.Hash);
    }

    [Fact]
    public void Damage_is_told_with_its_line()
    {
        Assert.Equal("Line 1: The log has no whole line; its first line is the header.", Refusal(Lines[0][..^1]));
        Assert.Equal("Line 2: The line does not end with its hash, so a part of it was altered or is missing; restore the log from a copy.", Refusal(Lines[0], Lines[1][..^9] + "\n"));
        Assert.Equal(
            "Line 2: The hash does not follow from this line and the one before it, so one of them was altered; restore the log from a copy.",
            Refusal(Lines[0], Lines[1].Replace("09:00", "09:01", StringComparison.Ordinal)));
        Assert.Equal("Line 2: The line is no entry of a log, so it was altered; restore the log from a copy.", Refusal(Lines[0], Lines[1].Replace("{\"kind\":\"record\"", "", StringComparison.Ordinal)));
        Assert.Equal("Line 3: Record 3 stands where record 2 belongs, so lines are missing or were moved; restore the log from a copy.", Refusal(Lines[0], Lines[1], Lines[3]));
        Assert.Equal("Line 3: Record 1 stands where record 2 belongs, so a line stands there twice or was moved; restore the log from a copy.", Refusal(Lines[0], Lines[1], Lines[1]));
    }

    [Fact]
    public void What_this_version_does_not_know_is_refused_although_the_hashes_fit()
    {
        Assert.Equal(
            "Line 1: version: The log follows version 2, and this library reads version 1; read it with another version of Rollout.Dsl.",
            Refusal(Forged(Lines[0].Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 1: A log begins with an entry of kind 'log', and this is one of kind 'diary'; begin with the header.",
            Refusal(Forged(Lines[0].Replace("\"log\"", "\"diary\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 2: After its header a log has entries of kind 'record', and this is one of kind 'entry'; write a record.",
            Refusal(Forged(Lines[0], Lines[1].Replace("\"record\"", "\"entry\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 2: event: 'tick' is no kind of event that version 1 of the log knows; read it with the version of Rollout.Dsl that wrote it.",
            Refusal(Forged(Lines[0], Lines[1].Replace("\"clock\"", "\"tick\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 2: decisions/0: 'begin' is no kind of decision that version 1 of the log knows; read it with the version of Rollout.Dsl that wrote it.",
            Refusal(Forged(Lines[0], Lines[1].Replace("\"kind\":\"start\"", "\"kind\":\"begin\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 2: event/mood: An entry of kind 'clock' says no 'mood'; leave it out.",
            Refusal(Forged(Lines[0], Lines[1].Replace("{\"kind\":\"clock\"", "{\"kind\":\"clock\",\"mood\":\"good\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 3: event: An entry of kind 'done' has to say 'action', and this one does not; write it.",
            Refusal(Forged(Lines[0], Lines[1], Lines[2].Replace("\"kind\":\"done\",\"action\":1", "\"kind\":\"done\"", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 3: event/action: A log has a whole number here, and this is none; write it so.",
            Refusal(Forged(Lines[0], Lines[1], Lines[2].Replace("\"kind\":\"done\",\"action\":1", "\"kind\":\"done\",\"action\":1.5", StringComparison.Ordinal))));
        Assert.Equal(
            "Line 3: The line is not written as this version of the log is, so it was not written by this library; write the log with LogJson.",
            Refusal(Forged(Lines[0], Lines[1], Lines[2].Replace("\"kind\":\"done\",\"action\":1", "\"action\":1,\"kind\":\"done\"", StringComparison.Ordinal))));
    }

    static int Line(string[] lines) => Assert.Throws<RejectedLogException>(() => LogJson.Read(string.Concat(lines))).Line;

    static string Refusal(params string[] lines) => Assert.Throws<RejectedLogException>(() => LogJson.Read(string.Concat(lines))).Message;

    /// <summary>The lines with hashes that fit them.</summary>
    static string[] Forged(params string[] lines)
    {
        var before = "";
        return [.. lines.Select(line =>
        {
            var content = line[..line.IndexOf(",\"hash\"", StringComparison.Ordinal)];
            before = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + content)));
            return $"{content},\"hash\":\"{before}\"}}\n";
        })];
    }

    /// <summary>What stands in the first block of code below a heading of the page on logs.</summary>
    static string Documented(string heading)
    {
        using var reader = new StreamReader(typeof(LogJsonTests).Assembly.GetManifestResourceStream("execution-log.md")!);
        var section = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## " + heading + "\n")[1];
        return section.Split("```json\n")[1].Split("```")[0];
    }

    /// <summary>The start of a rollout: the first stage is entered and observed.</summary>
    static RolloutRun Small()
    {
        var observed = Morning + Duration.FromMinutes(30);
        return RolloutRun.Begin(PlanJson.Read(PlanJson.Write(SmallPlan.Clean())), "4.2.0", Morning)
            .Append(RolloutEvent.Clock(), Morning)
            .Append(RolloutEvent.Done(1), Morning + Duration.FromSeconds(8))
            .Append(RolloutEvent.Noted(Role.OnCall, "dashboards look calm"), observed)
            .Append(RolloutEvent.Observed(SmallPlan.Errors > 1.Percent(), Verdict.Breached), observed + Duration.FromMinutes(12));
    }
}
