using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl;

/// <summary>Reads the lines of a log one after another, and refuses the first that does not fit.</summary>
internal sealed class LogLines
{
    readonly List<LogRecord> _records = [];
    LogHeader? _header;
    LogLine? _last;

    int Line => _header is null ? 1 : _records.Count + 2;

    public static LogReading Read(string text)
    {
        var lines = new LogLines();
        var from = 0;
        for (var to = text.IndexOf('\n'); to >= 0; to = text.IndexOf('\n', from))
        {
            lines.Add(text.Substring(from, to - from));
            from = to + 1;
        }

        return lines.End(text.Substring(from));
    }

    void Add(string line)
    {
        var content = LogLine.ContentOf(line) ?? throw Refuse("The line does not end with its hash, so a part of it was altered or is missing; restore the log from a copy.");
        var node = Node(content);
        if (_header is not null)
            CheckNumber(node);
        else if (node["version"] is DocumentScalar { Form: DocumentForm.Number, Text: not "1" })
            ReadWhole(() => LogHeader.From(node));
        var whole = LogLine.Of(_last?.Hash ?? "", content);
        if (whole.ToString() != line)
            throw Refuse("The hash does not follow from this line and the one before it, so one of them was altered; restore the log from a copy.");
        var written = _header is null
            ? LogLine.First(_header = ReadWhole(() => LogHeader.From(node)))
            : _last!.Next(Keep(ReadWhole(() => LogRecord.From(node))));
        if (written.Text != whole.Text)
            throw new RejectedLogException(Line - 1, "The line is not written as this version of the log is, so it was not written by this library; write the log with LogJson.", null);
        _last = whole;
    }

    LogReading End(string rest)
    {
        if (_header is null || _last is null)
            throw Refuse("The log has no whole line; its first line is the header.");
        return new(ExecutionLog.Of(_header, _records), _last, rest.Length == 0 ? null : Line, rest.Length == 0 ? null : rest);
    }

    LogRecord Keep(LogRecord record)
    {
        _records.Add(record);
        return record;
    }

    DocumentNode Node(string content)
    {
        try
        {
            using var parsed = JsonDocument.Parse(content + "}");
            return JsonTree.ReadNode(parsed.RootElement);
        }
        catch (Exception refused) when (refused is JsonException or RejectedDocumentException)
        {
            throw Refuse("The line is no entry of a log, so it was altered; restore the log from a copy.", refused);
        }
    }

    void CheckNumber(DocumentNode node)
    {
        if (node["number"] is not DocumentScalar { Form: DocumentForm.Number } scalar || !int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        var expected = _records.Count + 1;
        if (number > expected)
            throw Refuse($"Record {Plain(number)} stands where record {Plain(expected)} belongs, so lines are missing or were moved; restore the log from a copy.");
        if (number < expected)
            throw Refuse($"Record {Plain(number)} stands where record {Plain(expected)} belongs, so a line stands there twice or was moved; restore the log from a copy.");
    }

    T ReadWhole<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RejectedDocumentException refused)
        {
            throw Refuse(refused.Message, refused);
        }
    }

    RejectedLogException Refuse(string sentence) => Refuse(sentence, null);

    RejectedLogException Refuse(string sentence, Exception? cause) => new(Line, sentence, cause);

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
