using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rollout.Dsl.CodeFixes;

/// <summary>The steps of a path as they are listed in <c>Through(...)</c>, where each is written there by itself.</summary>
internal sealed class Steps
{
    readonly Layout _layout;
    readonly SyntaxToken[] _separators;

    Steps(Layout layout, ExpressionSyntax[] written, SyntaxToken[] separators)
    {
        _layout = layout;
        _separators = separators;
        Written = written;
    }

    public IReadOnlyList<ExpressionSyntax> Written { get; }

    /// <summary>The steps of the plan around a finding, or null where they are not listed one by one or are another number than the analyzer read.</summary>
    public static Steps? Of(Found found)
    {
        if (found.Plan is not { } plan || !int.TryParse(found["steps"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var through = found.Calls(plan, nameof(PlanWithoutStages), nameof(PlanWithoutStages.Through)).FirstOrDefault()?.ArgumentList;
        if (through is null || through.ContainsDirectives)
            return null;
        var (written, separators) = Listed(through);
        return written.Length == number && written.All(step => step is not null && IsStep(found, step)) ? new(found.Layout, written!, separators) : null;
    }

    /// <summary>Puts a step in front of another one, on a line of its own where that one has one.</summary>
    public TextChange PuttingBefore(int position, string step)
    {
        var next = Written[position];
        var separator = _layout.BreakBefore(next.GetFirstToken()) is { } newLine ? newLine : " ";
        var isApart = separator != " " && position > 0 && next.GetLeadingTrivia().FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia);
        return Layout.Inserting(Layout.StartOf(next), step + "," + (isApart ? separator.TrimEnd(' ', '\t') : "") + separator);
    }

    /// <summary>Lists the steps in another order, each with the comments above and behind it. Null where a comment has no place to go.</summary>
    public IReadOnlyList<TextChange>? Ordered(IReadOnlyList<int> order)
    {
        var comments = _separators.Select(CommentBehind).ToArray();
        var isLastMoved = order[order.Count - 1] != order.Count - 1;
        if (comments.Any(comment => comment.Length > 0) && (isLastMoved || _separators.Length < order.Count - 1))
            return null;
        var edits = Enumerable.Range(0, order.Count).Where(position => order[position] != position).SelectMany(position =>
        {
            var moved = new TextChange(BlockOf(Written[position]), _layout.Text.ToString(BlockOf(Written[order[position]])));
            return position < comments.Length && order[position] < comments.Length && comments[position] != comments[order[position]]
                ? new[] { moved, new TextChange(comments[position], _layout.Text.ToString(comments[order[position]])) }
                : [moved];
        });
        return edits.ToArray();
    }

    static (ExpressionSyntax?[] Written, SyntaxToken[] Separators) Listed(ArgumentListSyntax through) => (through.Arguments.Count == 1 ? through.Arguments[0].Expression : null) switch
    {
        CollectionExpressionSyntax { Elements: var elements } => ([.. elements.Select(element => (element as ExpressionElementSyntax)?.Expression)], [.. elements.GetSeparators()]),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var items } => ([.. items], [.. items.GetSeparators()]),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var items } => ([.. items], [.. items.GetSeparators()]),
        _ => ([.. through.Arguments.Select(argument => argument.NameColon is null ? argument.Expression : null)], [.. through.Arguments.GetSeparators()]),
    };

    static bool IsStep(Found found, ExpressionSyntax step) =>
        found.Model.GetTypeInfo(step).Type is { } type && (type.IsOurs(nameof(Stage)) || type.IsOurs(nameof(PointOfNoReturn)) || type.IsOurs(nameof(PathStep)));

    static TextSpan BlockOf(ExpressionSyntax step) => TextSpan.FromBounds(Layout.StartOf(step), step.Span.End);

    /// <summary>What stands behind a comma up to the end of its line.</summary>
    static TextSpan CommentBehind(SyntaxToken separator)
    {
        var trivia = separator.TrailingTrivia;
        return trivia.Any(Layout.IsComment) ? TextSpan.FromBounds(separator.Span.End, trivia.Last(Layout.IsComment).Span.End) : new(separator.Span.End, 0);
    }
}
