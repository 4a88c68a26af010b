using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaTime;

namespace Rollout.Dsl.Benchmarks;

/// <summary>Sources of any size: ordinary files, and plans of any number of stages.</summary>
internal static class GeneratedSources
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(Duration).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static ImmutableArray<MetadataReference> WithLibrary { get; } =
        Framework.Add(MetadataReference.CreateFromFile(typeof(RolloutPlan).Assembly.Location));

    /// <summary>A new compilation of trees that are parsed already: it remembers nothing of what was bound before.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, bool withLibrary = true) => CSharpCompilation.Create(
        "Release",
        trees,
        withLibrary ? WithLibrary : Framework,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static ImmutableArray<SyntaxTree> Ordinary(int files) => [.. Enumerable.Range(0, files).Select(index => Parse(OrdinaryFile(index), $"Ordinary{index}.cs"))];

    public static ImmutableArray<SyntaxTree> Plans(int files, int stages) => [.. Enumerable.Range(0, files).Select(index => Parse(PlanFile(index, stages), $"Plan{index}.cs"))];

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp12), path, Encoding.UTF8);

    /// <summary>A plan like the samples: fields, a shared condition, stages, steps back, stop-loss and owner.</summary>
    public static string PlanFile(int index, int stages)
    {
        var path = string.Join(
            ",\n",
            Enumerable.Range(1, stages).Select(stage => string.Create(
                CultureInfo.InvariantCulture,
                $"                Stage.Named(\"stage {stage}\").To({Share(stage, stages)}.PercentOfTraffic(), Audience.RandomSample).ObserveFor({stage + 30}.Minutes()).Healthy()")));
        return $$"""
            using NodaTime;
            using Rollout.Dsl;
            using Rollout.Dsl.Units;

            namespace Generated;

            public static class Release{{index}}
            {
                static readonly RatioMetric ErrorRate = Metric.Ratio("errors");
                static readonly LatencyMetric Latency = Metric.Latency("latency");
                static readonly CodeChange Web = Change.Code("web", from: "1", to: "2");
                static readonly FlagChange Switch = Change.Flag("SWITCH");

                public static RolloutPlan Plan =>
                    RolloutPlan.For("release-{{index}}")
                        .Changing(Web, Switch)
                        .Through(
            {{path}})
                        .RollingBackBy(
                            Undo.TurnOff(Switch).Within(10.Seconds()).By(Role.OnCall),
                            Undo.Redeploy(Web).Within(15.Minutes()).By(Role.OnCall))
                        .ExposedBy(Switch)
                        .StopLoss(ErrorRate > 0.5.Percent())
                        .OwnedBy(Role.OnCall);

                static Stage Healthy(this Stage stage) => stage.AdvanceWhen(ErrorRate < 0.1.Percent(), Latency.P99 < 400.Milliseconds());
            }
            """;
    }

    /// <summary>From 1 to 100 percent in steps of the same factor, however many there are.</summary>
    static double Share(int stage, int stages) => Math.Round(Math.Pow(100, (stage - 1d) / (stages - 1)), 6);

    /// <summary>About 60 lines of what most files hold: fields, properties, loops, queries, strings, and many calls.</summary>
    static string OrdinaryFile(int index) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;

        namespace Ordinary;

        public sealed class Orders{{index}}
        {
            readonly Dictionary<string, List<int>> _lines = new();
            readonly object _gate = new();

            public string Name { get; set; } = "orders";
            public int Total => _lines.Values.Sum(line => line.Sum());

            public void Add(string key, params int[] amounts)
            {
                lock (_gate)
                {
                    if (!_lines.TryGetValue(key, out var line))
                    {
                        line = new List<int>();
                        _lines.Add(key, line);
                    }

                    foreach (var amount in amounts)
                    {
                        var rounded = Math.Max(0, Math.Abs(amount));
                        line.Add(rounded);
                        Console.WriteLine(rounded.ToString());
                    }
                }
            }

            public string Print()
            {
                var text = new StringBuilder();
                text.Append(Name.Trim()).Append(':').AppendLine();
                for (var i = 0; i < 3; i++)
                {
                    var begun = string.Join(", ", _lines.Keys.Where(key => key.StartsWith("a")).OrderBy(key => key).Skip(i).Take(10));
                    text.AppendLine(begun.ToUpperInvariant());
                    text.Insert(0, i);
                }

                text.Replace("\t", " ");
                Console.WriteLine(text.ToString());
                return text.ToString().Trim().Normalize();
            }

            static int Count(IEnumerable<string> keys)
            {
                int seen = 0, doubled;
                foreach (var key in keys.Select(key => key.Trim()).Distinct())
                    seen += key.Length;
                doubled = Math.Min(seen * 2, int.MaxValue);
                GC.KeepAlive(keys);
                return doubled;
            }

            public int Counted() => Count(_lines.Keys) + Count(new[] { Name });
        }
        """;
}
