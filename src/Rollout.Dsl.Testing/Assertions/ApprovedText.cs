using System;
using System.IO;
using System.Text;

namespace Rollout.Dsl.Testing;

/// <summary>
/// A text that somebody read and approved, such as <c>plan.Render()</c>, to compare with what is rendered now. Line ends and blank lines at
/// the end do not count.
/// </summary>
public sealed class ApprovedText
{
    readonly string _text;
    readonly string? _path;

    ApprovedText(string text, string? path)
    {
        _text = Plain(text);
        _path = path;
    }

    /// <summary>The text itself.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The approved text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ApprovedText Of(string text) => new(text ?? throw new ArgumentNullException(nameof(text)), path: null);

    /// <summary>The text of a file in UTF-8. A file that is not there yet counts as an empty one.</summary>
    /// <param name="path">Its path; a relative one begins at the folder of the tests' assembly.</param>
    /// <returns>The approved text.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static ApprovedText InFile(string path)
    {
        var whole = Path.Combine(AppContext.BaseDirectory, path ?? throw new ArgumentNullException(nameof(path)));
        return new(File.Exists(whole) ? File.ReadAllText(whole, Encoding.UTF8) : "", whole);
    }

    /// <summary>
    /// Asserts that a text is the approved one. Where it is another one and the approved text comes from a file, the text is written beside that
    /// file, with <c>.received</c> in its name, for somebody to read and copy over it.
    /// </summary>
    /// <param name="text">The text as it is now.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="RolloutAssertionException">It is another text. The message names the first line that differs.</exception>
    public void ShouldBe(string text)
    {
        var received = Plain(text ?? throw new ArgumentNullException(nameof(text)));
        if (received == _text)
            return;
        throw new RolloutAssertionException($"The text is not the approved one. {Difference(_text.Split('\n'), received.Split('\n'))}\n{Remedy(received)}");
    }

    string Remedy(string received)
    {
        if (_path is null)
            return "If the change is meant, approve the new text.";
        var path = Path.ChangeExtension(_path, null).Replace(".approved", "") + ".received" + Path.GetExtension(_path);
        File.WriteAllText(path, received + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return $"The whole text is in {path}; if the change is meant, copy it over the approved file.";
    }

    static string Difference(string[] approved, string[] received)
    {
        var at = 0;
        while (at < approved.Length && at < received.Length && approved[at] == received[at])
            at++;
        return $"The first difference is in line {Words.Plain(at + 1)}:\n  approved: {LineOf(approved, at)}\n  received: {LineOf(received, at)}";
    }

    static string LineOf(string[] lines, int at) => at < lines.Length ? lines[at] : "(the text ends)";

    static string Plain(string text) => text.Replace("\r\n", "\n").TrimEnd('\n');
}
