using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Xunit.Abstractions;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>
/// What the compiler says of a plan is what its run says, however the plan is written. Every run takes the same plans; with
/// ROLLOUT_LONG_TESTS=1 it takes ten times as many, and ROLLOUT_SEED chooses others.
/// </summary>
public sealed class GeneratedPlansTests(ITestOutputHelper output)
{
    const int BatchSize = 100;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly int Times = Environment.GetEnvironmentVariable("ROLLOUT_LONG_TESTS") == "1" ? 10 : 1;

    static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("ROLLOUT_SEED"), out var seed) ? seed : 20260501;

    [Fact]
    public async Task Compiler_says_of_a_plan_what_its_run_says()
    {
        var verdicts = await Judge(forgets: false, 10 * Times);

        var fired = verdicts.SelectMany(verdict => verdict.Compiler).GroupBy(said => said.Id).ToDictionary(group => group.Key, group => group.Count());
        output.WriteLine(string.Join(", ", fired.OrderBy(item => item.Key).Select(item => $"{item.Key} {item.Value} times")));
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Description.Id).Order(), fired.Keys.Order());
        Assert.Contains(verdicts, verdict => verdict.Run.Count == 0);
    }

    [Fact]
    public async Task Compiler_says_no_more_than_the_run_of_a_plan_that_it_cannot_read_as_a_whole()
    {
        var verdicts = await Judge(forgets: true, 5 * Times);

        Assert.Contains(verdicts, verdict => verdict.Compiler.Count < verdict.Run.Count);
        Assert.Contains(verdicts, verdict => verdict.Compiler.Count > 0);
    }

    async Task<List<Verdict>> Judge(bool forgets, int batches)
    {
        var watch = Stopwatch.StartNew();
        var verdicts = new List<Verdict>();
        for (var batch = 0; batch < batches; batch++)
        {
            var seed = Seed + (ulong)batch;
            var cases = SourceCase.Any(forgets).Sample(BatchSize, new Rnd(seed), 50).ToArray();
            var sources = new SourceBatch(cases);
            Assert.True(sources.Errors.IsEmpty, sources.Errors.IsEmpty ? "" : $"Seed {seed}: {string.Join("\n", sources.Errors)}\n{sources.SourceOf(sources.Errors[0])}");
            var judged = await sources.Verdicts(live: batch % 10 == 0);
            for (var i = 0; i < cases.Length; i++)
            {
                if (Faults(judged[i], forgets).Length > 0)
                    Assert.Fail($"Seed {seed}, case {i}.\n{await Smallest(cases[i], forgets)}");
            }

            verdicts.AddRange(judged);
        }

        output.WriteLine(FormattableString.Invariant(
            $"{verdicts.Count} plans in {watch.Elapsed.TotalSeconds:0.0} s, {verdicts.Count(verdict => verdict.Run.Count == 0)} of them clean, from seed {Seed}."));
        return verdicts;
    }

    /// <summary>The shortest source found on which the two still disagree.</summary>
    static async Task<string> Smallest(SourceCase source, bool forgets)
    {
        var watch = Stopwatch.StartNew();
        var disagreement = await FaultsOf(source, forgets);
        var isThrown = disagreement.StartsWith("The plan throws", StringComparison.Ordinal);
        for (var (next, failed) = (0, 0); watch.Elapsed < Patience;)
        {
            var candidates = source.Smaller().ToArray();
            if (failed >= candidates.Length)
                break;
            next %= candidates.Length;
            var said = await FaultsOf(candidates[next], forgets);
            if (said.Length > 0 && said.StartsWith("The plan throws", StringComparison.Ordinal) == isThrown)
                (source, disagreement, failed) = (candidates[next], said, 0);
            else
                (next, failed) = (next + 1, failed + 1);
        }

        return $"{disagreement}\n\n{string.Join("\n", SourceWriter.Write(source, SourceBatch.NameOf(0)).Select(file => $"// {file.Path}\n{file.Source}"))}";
    }

    static string Faults(Verdict verdict, bool forgets) => forgets ? verdict.Untruth() : verdict.Difference();

    static async Task<string> FaultsOf(SourceCase source, bool forgets)
    {
        var alone = new SourceBatch([source]);
        return alone.Errors.IsEmpty ? Faults((await alone.Verdicts(live: false))[0], forgets) : "";
    }
}
