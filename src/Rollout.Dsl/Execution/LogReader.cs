using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>Headers and records out of trees. What <see cref="LogForm"/> does not know is refused.</summary>
internal static class LogReader
{
    public static LogHeader Header(DocumentNode node)
    {
        var problems = new List<DocumentProblem>();
        if (node.Kind != LogForm.HeaderKind)
            throw Refused([DocumentProblem.At("", $"A log begins with an entry of kind '{LogForm.HeaderKind}', and this is one of kind '{node.Kind}'; begin with the header.")]);
        if (node["version"] is DocumentScalar { Form: DocumentForm.Number } version && version.Text != Wording.Plain(LogForm.Version))
            throw Refused([DocumentProblem.At("version", $"The log follows version {version.Text}, and this library reads version {Wording.Plain(LogForm.Version)}; read it with another version of Rollout.Dsl.")]);
        var contents = new NodeContents(node, "", LogForm.Header, problems);
        contents.Find<int>("version");
        var (plan, fingerprint, release, at) = (contents.Text("plan"), contents.Text("fingerprint"), contents.Text("release"), contents.Find<Instant>("at"));
        return problems.Count == 0 ? new(plan!, fingerprint!, release!, at!.Value) : throw Refused(problems);
    }

    public static LogRecord Record(DocumentNode node)
    {
        var problems = new List<DocumentProblem>();
        if (node.Kind != LogForm.RecordKind)
            throw Refused([DocumentProblem.At("", $"After its header a log has entries of kind '{LogForm.RecordKind}', and this is one of kind '{node.Kind}'; write a record.")]);
        var contents = new NodeContents(node, "", LogForm.Record, problems);
        var (number, at) = (contents.Find<int>("number"), contents.Find<Instant>("at"));
        var happened = contents.Node("event") is { } told ? Event(told, contents.Path("event"), problems) : null;
        var decisions = contents.Nodes("decisions").Select(item => Decision(item.Node, item.Path, problems)).ToArray();
        return problems.Count == 0 ? new(number!.Value, at!.Value, happened!, Array.AsReadOnly(decisions.OfType<LogDecision>().ToArray())) : throw Refused(problems);
    }

    static RolloutEvent? Event(DocumentNode node, string path, List<DocumentProblem> problems)
    {
        if (Member<EventKind>(node.Kind) is not { } kind)
            return Unknown<RolloutEvent>(node, path, "event", problems);
        var before = problems.Count;
        var contents = new NodeContents(node, path, LogForm.Event(kind), problems);
        var happened = new RolloutEvent(
            kind, contents.Text("subject"), contents.Find<Verdict>("verdict"), contents.Find<NoDataCause>("cause"), contents.Find<Instant>("from"), contents.Find<Instant>("to"),
            Share(contents), contents.Find<bool>("holds"), contents.Find<int>("action"), contents.Text("by") is { } role ? RoleOf(role, contents) : null, contents.Text("person"),
            contents.Text("reason"), contents.Find<Overriding>("overriding"), contents.Text("release"),
            contents.Find<Instant>("happenedAt"));
        if (kind == EventKind.Observed && ((happened.Verdict == Verdict.NoData) != happened.Cause.HasValue || happened.From.HasValue != happened.To.HasValue || happened.To < happened.From))
            contents.Refuse("", "A verdict has a cause where there are no data and only there, and either no times or two in order; write it so.");
        return problems.Count == before ? happened : null;
    }

    static Ratio? Share(NodeContents contents) => contents.Find<decimal>("percent") switch
    {
        null => null,
        >= 0 and <= 100 and { } percent => Ratio.Exactly(percent),
        { } other => (Ratio?)contents.Refuse("percent", $"{Wording.Number(other)} percent is no share; a share lies between 0 and 100 percent."),
    };

    static Role? RoleOf(string name, NodeContents contents)
    {
        try
        {
            return Role.Named(name);
        }
        catch (RejectedCallException refused)
        {
            return (Role?)contents.Refuse("by", refused.Message);
        }
    }

    static LogDecision? Decision(DocumentNode node, string path, List<DocumentProblem> problems)
    {
        if (Member<DecisionKind>(node.Kind) is not { } kind)
            return Unknown<LogDecision>(node, path, "decision", problems);
        var before = problems.Count;
        var contents = new NodeContents(node, path, LogForm.Decision, problems);
        var evidence = contents.Nodes("evidence").Select(item => Evidence(item.Node, item.Path, problems)).ToArray();
        var (rule, what, because, place) = (contents.Find<DecisionRule>("rule"), contents.Text("what"), contents.Text("because"), Place(contents));
        var (stage, step, action) = (contents.Text("stage"), contents.Text("step"), contents.Find<int>("action"));
        return problems.Count == before ? new(kind, rule!.Value, what!, because!, stage, step, action, Array.AsReadOnly(evidence.OfType<DecisionEvidence>().ToArray()), place) : null;
    }

    static DecisionEvidence? Evidence(DocumentNode node, string path, List<DocumentProblem> problems)
    {
        if (node.Kind != LogForm.EvidenceKind)
            return Unknown<DecisionEvidence>(node, path, "evidence", problems);
        var before = problems.Count;
        var contents = new NodeContents(node, path, LogForm.Evidence, problems);
        var (condition, verdict, cause) = (contents.Text("condition"), contents.Find<Verdict>("verdict"), contents.Find<NoDataCause>("cause"));
        return problems.Count == before ? new(condition!, verdict, cause) : null;
    }

    static SourcePlace? Place(NodeContents contents)
    {
        if (contents.Text("place") is not { } place)
            return null;
        var colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new(place.Substring(0, colon), line)
            : (SourcePlace?)contents.Refuse("place", "A place is a file and a line such as 'Plan.cs:12', and this is none; write it so.");
    }

    static T? Member<T>(string kind)
        where T : struct, Enum => (T?)Scalars.Read(typeof(T), DocumentScalar.OfText(kind));

    static T? Unknown<T>(DocumentNode node, string path, string what, List<DocumentProblem> problems)
        where T : class
    {
        problems.Add(DocumentProblem.At(path, $"'{node.Kind}' is no kind of {what} that version {Wording.Plain(LogForm.Version)} of the log knows; read it with the version of Rollout.Dsl that wrote it."));
        return null;
    }

    static RejectedDocumentException Refused(IEnumerable<DocumentProblem> problems) => RejectedDocumentException.Of(problems);
}
