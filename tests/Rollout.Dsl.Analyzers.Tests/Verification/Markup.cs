using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>Source with expected findings marked as <c>{|ROL2001:text|}</c>, which may nest.</summary>
internal sealed class Markup
{
    Markup(string source, ImmutableArray<(string Id, TextSpan Span)> expected)
    {
        Source = source;
        Expected = expected;
    }

    public string Source { get; }

    public ImmutableArray<(string Id, TextSpan Span)> Expected { get; }

    public static Markup Parse(string marked)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{' && i + 8 < marked.Length && marked[i + 1] == '|' && marked[i + 9] == ':')
            {
                open.Push((marked.Substring(i + 2, 7), source.Length));
                i += 9;
            }
            else if (open.Count > 0 && marked[i] == '|' && marked[i + 1] == '}')
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return new(source.ToString(), expected.OrderBy(item => item.Item2.Start).ThenBy(item => item.Item1).ToImmutableArray());
    }
}
