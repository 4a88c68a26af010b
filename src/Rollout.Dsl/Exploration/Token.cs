using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>A course as one line of text: what happens, step by step, as in "ReadyMet;ActionDone;Evidence:Stop".</summary>
internal static class Token
{
    const string Closed = "!closed";

    public static string Of(IEnumerable<Edge> way) => string.Join(";", way.Select(Of));

    public static IReadOnlyList<(ControlInput Input, bool IsClosed, string Part)> Read(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
            throw new RejectedCallException("The token of a course is empty; copy the line that begins with Replay from the story.", nameof(token));
        return [.. token!.Split(';').Select((part, at) => Read(part, at))];
    }

    static string Of(Edge edge) => edge.Input.Kind switch
    {
        InputKind.Evidence => $"Evidence:{edge.Input.Signs}".Replace(", ", "+"),
        InputKind.TimerEnded when edge.Input.Timer == Timers.Approval => $"TimerEnded:Approval:{edge.Input.Then}",
        InputKind.TimerEnded => $"TimerEnded:{edge.Input.Timer}",
        var kind => kind.ToString(),
    } + (edge.IsClosed ? Closed : "");

    static (ControlInput Input, bool IsClosed, string Part) Read(string part, int at)
    {
        var isClosed = part.EndsWith(Closed, StringComparison.Ordinal);
        var words = (isClosed ? part.Substring(0, part.Length - Closed.Length) : part).Split(':');
        if (!Enum.TryParse<InputKind>(words[0], out var kind) || !TryRead(kind, words, out var input))
            throw new RejectedCallException($"Part {Wording.Plain(at + 1)} of the token is '{part}', which is nothing that can happen to a rollout; copy the whole line that begins with Replay from the story.", "token");
        return (input, isClosed, part);
    }

    static bool TryRead(InputKind kind, string[] words, out ControlInput input)
    {
        var (signs, timer, then) = (Signs.None, Timers.None, default(Then));
        var isRead = kind switch
        {
            InputKind.Evidence => words.Length == 2 && Enum.TryParse(words[1].Replace("+", ", "), out signs),
            InputKind.TimerEnded => words.Length is 2 or 3 && Enum.TryParse(words[1], out timer) && (words.Length == 2 || Enum.TryParse(words[2], out then)),
            _ => words.Length == 1,
        };
        input = new(kind, signs, timer, then);
        return isRead;
    }
}
