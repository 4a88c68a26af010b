using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>The edits of several mends of one text, each mend whole or not at all.</summary>
internal sealed class MergedEdits
{
    readonly SortedDictionary<TextSpan, TextChange> _edits = [];

    public IEnumerable<TextChange> Edits => _edits.Values;

    public void Add(IReadOnlyList<TextChange> mend)
    {
        var own = mend.Where(edit => !_edits.TryGetValue(edit.Span, out var same) || !same.Equals(edit)).ToArray();
        if (own.Any(edit => _edits.Keys.Any(span => span.IntersectsWith(edit.Span))))
            return;
        foreach (var edit in own)
            _edits.Add(edit.Span, edit);
    }
}
