using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>
/// Compiles marked sources and demands exactly the marked findings: in the build and live, concurrent or not. Then it runs the plans
/// and demands that the run-time review says the same, or, for sources that hold something unread, at least as much.
/// </summary>
internal static class Verify
{
    static readonly VerifiedRules Everything = new(_ => true);

    /// <summary>Verifies what these rules find, strict ones too, whatever others hold against the plans. A refused call always counts.</summary>
    public static VerifiedRules Only(params string[] ids) => new(id => id == "ROL0001" || ids.Contains(id), StrictPolicy.AskingFor(ids));

    public static Task<ImmutableArray<Diagnostic>> File(string marked) => Everything.File(marked);

    /// <inheritdoc cref="VerifiedRules.Members"/>
    public static Task<ImmutableArray<Diagnostic>> Members(string marked) => Everything.Members(marked);

    /// <inheritdoc cref="VerifiedRules.Plan"/>
    public static Task<ImmutableArray<Diagnostic>> Plan(string marked) => Everything.Plan(marked);

    /// <inheritdoc cref="VerifiedRules.Path"/>
    public static Task<ImmutableArray<Diagnostic>> Path(string marked) => Everything.Path(marked);

    public static string WithPath(string steps) => $"""
        RolloutPlan.For("p").Changing(Flag)
            .Through({steps})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Failures > 7.Events())
            .OwnedBy(Role.OnCall).Routine(because: "it is a test")
        """;

    public static Task<ImmutableArray<Diagnostic>> Files(IReadOnlyList<(string Path, string Marked)> files) => Everything.Files(files);

    /// <summary>Text that stands for an unread value: <c>Unread.Text</c>, <c>Unread.Yes</c>, <c>Unread.Number</c>.</summary>
    const string UnreadValues = """
        public static class Unread
        {
            public static string Text => System.Environment.GetEnvironmentVariable("NOT_SET_ANYWHERE") ?? "text";
            public static bool Yes => Text.Length == 4;
            public static int Number => Text.Length;
        }
        """;

    public static string InClass(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using NodaTime;
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        public static class Releases
        {
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            static readonly LatencyMetric Latency = Metric.Latency("latency");
            static readonly CountMetric Failures = Metric.Count("failures");
            static readonly FlagChange Flag = Change.Flag("FLAG");
            static readonly CodeChange Web = Change.Code("web", from: "1", to: "2");
            static readonly SchemaChange Column = Change.Schema("column dropped").OneWay(because: "the data is gone");
            static readonly DataChange Rows = Change.Data("rows rewritten");

            {{members}}
        }
        {{(members.Contains("Unread.", StringComparison.Ordinal) ? UnreadValues : "")}}
        """;
}
