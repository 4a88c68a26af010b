using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>
/// How a file is laid out. What is added copies the line breaks and the indentation of what stands there, and comments stay on the
/// line of what they are about.
/// </summary>
internal sealed class Layout(SyntaxNode root, SourceText text)
{
    public SourceText Text { get; } = text;

    /// <summary>Adds a call to a chain that makes the value itself.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="call">The call, without its dot.</param>
    /// <param name="mayStandBeforeLast">Whether the receiver of the last call has the verb too.</param>
    public TextChange Adding(ExpressionSyntax chain, string call, bool mayStandBeforeLast)
    {
        if (chain is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            return Inserting(chain.Span.End, "." + call);

        // The comment at the end of the last line is about the last call, so what is added goes in front of that call.
        var isBefore = mayStandBeforeLast && HasCommentBehind(chain);
        if (BreakBefore(access.OperatorToken) is { } beforeDot)
            return isBefore ? Inserting(access.OperatorToken.SpanStart, "." + call + beforeDot) : Inserting(chain.Span.End, beforeDot + "." + call);
        if (BreakBefore(access.Name.Identifier) is { } beforeName)
            return isBefore ? Inserting(access.Name.SpanStart, call + "." + beforeName) : Inserting(chain.Span.End, "." + beforeName + call);
        return Inserting(chain.Span.End, "." + call);
    }

    /// <summary>The line break and the indentation in front of a token that begins its line, or null where it does not.</summary>
    public string? BreakBefore(SyntaxToken token)
    {
        var line = Text.Lines.GetLineFromPosition(token.SpanStart);
        var indentation = Text.ToString(TextSpan.FromBounds(line.Start, token.SpanStart));
        if (line.LineNumber == 0 || !string.IsNullOrWhiteSpace(indentation))
            return null;
        var before = Text.Lines[line.LineNumber - 1];
        return Text.ToString(TextSpan.FromBounds(before.End, before.EndIncludingLineBreak)) + indentation;
    }

    /// <summary>Where an element of a list begins, with the comments above it.</summary>
    public static int StartOf(SyntaxNode element)
    {
        var comments = element.GetLeadingTrivia().Where(IsComment).ToArray();
        return comments.Length == 0 ? element.SpanStart : comments[0].SpanStart;
    }

    public bool IsOneLine(SyntaxNode node) =>
        Text.Lines.GetLineFromPosition(node.SpanStart).LineNumber == Text.Lines.GetLineFromPosition(node.Span.End).LineNumber
        && !root.DescendantTrivia(node.Span).Any(trivia => node.Span.Contains(trivia.Span) && IsComment(trivia));

    public static TextChange Inserting(int position, string added) => new(new(position, 0), added);

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    bool HasCommentBehind(ExpressionSyntax chain)
    {
        var rest = TextSpan.FromBounds(chain.Span.End, Text.Lines.GetLineFromPosition(chain.Span.End).End);
        return root.DescendantTrivia(rest).Any(trivia => rest.Contains(trivia.Span) && IsComment(trivia));
    }
}
