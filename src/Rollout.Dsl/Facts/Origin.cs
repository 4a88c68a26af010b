namespace Rollout.Dsl;

/// <summary>
/// Where an element was written: file and line always, the exact span while a plan is replayed. <see cref="Caller"/> leads from
/// a template out to the member that calls it. It holds no syntax node, because one would keep a whole compilation alive.
/// </summary>
internal sealed class Origin(string file, int line, int start = 0, int length = 0, string? member = null, Origin? caller = null, int tree = -1)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public string? Member { get; } = member;

    /// <summary>Which of the visited files it is, while a plan is replayed: two files of a compilation may have the same name.</summary>
    public int Tree { get; } = tree;

    public Origin? Caller { get; } = caller;

    /// <summary>The place in the member under analysis: the last call on the way out of every template.</summary>
    public Origin Outermost
    {
        get
        {
            var origin = this;
            while (origin.Caller is { } caller)
                origin = caller;
            return origin;
        }
    }

    /// <summary>Of what the compiler says of a caller only the name of the file is kept: folders differ from machine to machine.</summary>
    public static Origin? OfCaller(string file, int line) => line == 0 ? null : new(NameOf(file), line);

    public static string NameOf(string file) => file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
}
