using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>
/// Runs the user's own code as far as it concerns plans: calls into the library and into NodaTime invoke the real members, the
/// user's own methods are interpreted, and everything else is unread. What is not run is havoc: it makes unread whatever it may write.
/// </summary>
internal sealed partial class Interpreter(
    LibraryMembers members, SourceBodies bodies, Func<ISymbol, bool> isReviewedByItself, CancellationToken cancellation)
{
    readonly Budget _budget = new(cancellation);
    readonly HashSet<ISymbol> _extended = new(SymbolEqualityComparer.Default);
    readonly List<RolloutPlan> _reviewedElsewhere = [];
    readonly Stack<ISymbol> _initialising = new();
    Frame _frame = new(null, null);
    Origin? _last;

    /// <summary>How many of the branches and activations around the current statement may not happen at all.</summary>
    int _perhaps;

    /// <summary>The calls that the library refused, in the order in which they were met.</summary>
    public List<Rejection> Rejections { get; } = [];

    /// <summary>The trees that were visited, for reporting places in them.</summary>
    public List<SyntaxTree> Trees { get; } = [];

    /// <summary>Runs the member under analysis and returns what it returns, or the value of its initialiser.</summary>
    public object? RunRoot(ISymbol owner, ImmutableArray<IOperation> blocks)
    {
        _frame = new(owner, null);
        if (owner is IFieldSymbol or IPropertySymbol)
            _initialising.Push(owner);
        object? result = NotReadValue.Instance;
        foreach (var block in blocks)
        {
            result = block switch
            {
                IBlockOperation body => RunBody(body),
                // Top-level statements come with the body of the method that the compiler makes of them.
                IMethodBodyOperation { BlockBody: { } body } => RunBody(body),
                ISymbolInitializerOperation initialiser => Evaluate(initialiser.Value),
                _ => NotReadValue.Instance,
            };
        }

        return result;
    }

    /// <summary>Runs a static member without parameters that lies anywhere in the compilation. What may be assigned again is unread.</summary>
    public object? RunElsewhere(ISymbol member)
    {
        var isInitialised = member is IFieldSymbol { IsReadOnly: true } || (member is IPropertySymbol { SetMethod: null } kept && IsAutomatic(kept));
        var body = member switch
        {
            _ when isInitialised => bodies.OfInitialiser(member, cancellation),
            IMethodSymbol { Parameters.IsEmpty: true } method => bodies.OfMethod(method, cancellation),
            IPropertySymbol { GetMethod: { } getter, SetMethod: null } => bodies.OfMethod(getter, cancellation),
            _ => null,
        };
        _frame = new(member, null);
        if (isInitialised)
            _initialising.Push(member);
        return body is null ? NotReadValue.Instance : RunBody(body);
    }

    /// <summary>The plans that stand in locals of the member under analysis and that no other plan there extends.</summary>
    public IEnumerable<RolloutPlan> LocalPlans =>
        _frame.Variables.Where(variable => variable.Key is ILocalSymbol && !_extended.Contains(variable.Key) && !_distrusted.Contains(variable.Key))
            .Select(variable => variable.Value).OfType<RolloutPlan>();

    /// <summary>Whether the plan is, as it stands, that of another member which is reviewed by itself.</summary>
    public bool IsReviewedElsewhere(RolloutPlan plan) => _reviewedElsewhere.Contains(plan);

    /// <summary>The plans that the member under analysis hands to other code.</summary>
    public List<RolloutPlan> HandedOver { get; } = [];

    /// <summary>The plans that local functions without parameters return.</summary>
    public IEnumerable<RolloutPlan> RunLocalFunctions(ImmutableArray<IOperation> blocks, INamedTypeSymbol planType)
    {
        foreach (var function in blocks.SelectMany(block => block.Descendants()).OfType<ILocalFunctionOperation>())
        {
            if (function.Symbol.Parameters.IsEmpty && SymbolEqualityComparer.Default.Equals(function.Symbol.ReturnType, planType)
                && bodies.OfMethod(function.Symbol, cancellation) is { } body
                && RunIn(new(function.Symbol, null), () => RunBody(body)) is RolloutPlan plan)
            {
                yield return plan;
            }
        }
    }

    object? RunBody(IOperation body)
    {
        object? result = NotReadValue.Instance;
        if (body is IBlockOperation block)
        {
            var flow = Execute(block);
            if (flow.Kind == FlowKind.Returned)
                result = flow.Value;
            else if (flow.Kind == FlowKind.Thrown)
                return _frame.MayHaveReturned ? _frame.EarlierResult : throw new UserThrowsException();
        }
        else
        {
            result = Evaluate(body);
        }

        return _frame.MayHaveReturned ? Joining.Join(_frame.EarlierResult, result) : result;
    }

    /// <summary>Interprets a member of the user's code in a frame of its own.</summary>
    object? RunMember(ISymbol member, IOperation body, Origin caller, Frame? outer = null, Instance? self = null, Action<Frame>? bind = null)
    {
        var inner = new Frame(member, caller, outer, self);
        bind?.Invoke(inner);
        var rejections = Rejections.Count;
        var result = RunIn(inner, () =>
        {
            var value = RunBody(body);

            // What stands behind a return that may have happened may not have run; what it would have written is unread.
            if (inner.MayHaveReturned)
                HavocExpression(body);
            return value;
        });

        // What is refused or found in a member that is reviewed by itself is reported there, once.
        if ((Rejections.Count > rejections || result is RolloutPlan) && isReviewedByItself(member))
        {
            Rejections.RemoveRange(rejections, Rejections.Count - rejections);
            if (result is RolloutPlan plan)
                _reviewedElsewhere.Add(plan);
        }

        return result;
    }

    object? RunIn(Frame inner, Func<object?> run)
    {
        _budget.Enter();
        var before = _frame;
        var isPerhaps = !before.IsCertain;
        _frame = inner;
        _perhaps += isPerhaps ? 1 : 0;
        try
        {
            return run();
        }
        finally
        {
            _perhaps -= isPerhaps ? 1 : 0;
            _frame = before;
            _budget.Leave();
        }
    }

    void Refuse(string sentence, Origin origin)
    {
        if (_perhaps == 0 && _frame.IsCertain)
            Rejections.Add(new(sentence, origin));
    }

    Origin OriginOf(SyntaxNode node) => OriginOf(node, node.SpanStart, node.Span.End);

    Origin OriginOf(SyntaxNode node, int start, int end, int line = 0)
    {
        var tree = Trees.IndexOf(node.SyntaxTree);
        if (tree < 0)
        {
            tree = Trees.Count;
            Trees.Add(node.SyntaxTree);
        }

        // An operator is said, makes its value and is mentioned at one and the same place.
        var isLast = _last is { } last && last.Tree == tree && last.Start == start && last.Length == end - start
            && ReferenceEquals(last.Caller, _frame.Caller) && last.Member == _frame.Member;
        if (isLast && line == 0)
            return _last!;
        var atLine = line != 0 ? line : node.SyntaxTree.GetText(cancellation).Lines.IndexOf(start) + 1;
        var origin = new Origin(node.SyntaxTree.FilePath, atLine, start, end - start, _frame.Member, _frame.Caller, tree);
        if (line == 0)
            _last = origin;
        return origin;
    }
}
