using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>The bodies and initialisers of the user's own members, each bound once per compilation and only when a plan leads there.</summary>
internal sealed class SourceBodies(Compilation compilation)
{
    readonly ConcurrentDictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, IOperation?> _anyBodies = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, IOperation?> _initialisers = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, bool> _mayBeWritten = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The body of a method or accessor, or null where it has none that can be run: abstract, extern, iterator, async.</summary>
    public IOperation? OfMethod(IMethodSymbol method, CancellationToken cancellation) =>
        _bodies.GetOrAdd(method, _ => BindMethod(method, cancellation));

    /// <summary>The body of a method whether it can be run or not: what it may write counts.</summary>
    public IOperation? AnyBody(IMethodSymbol method, CancellationToken cancellation) =>
        _anyBodies.GetOrAdd(method, _ => SyntaxOf(method, cancellation) is { } syntax ? Body(syntax, cancellation) : null);

    /// <summary>The value that a field or an automatic property is initialised with, or null.</summary>
    public IOperation? OfInitialiser(ISymbol member, CancellationToken cancellation) =>
        _bodies.GetOrAdd(member, _ => BindInitialiser(member, cancellation));

    /// <summary>The value that a field or an automatic property of a new object begins with, whatever its constructor does afterwards.</summary>
    public IOperation? OwnInitialiser(ISymbol member, CancellationToken cancellation) =>
        _initialisers.GetOrAdd(member, _ => Initialiser(member, cancellation) is { } value && Operation(value, cancellation) is ISymbolInitializerOperation initialiser ? initialiser.Value : null);

    /// <summary>
    /// Whether anything in the compilation may write to what a field of an array, list or object holds: a mention does more than walk it,
    /// read an item, ask a query or hand it to a verb of the library.
    /// </summary>
    public bool MayBeWritten(ISymbol member, CancellationToken cancellation) => _mayBeWritten.GetOrAdd(member, _ =>
        compilation.SyntaxTrees
            .Where(tree => tree.GetText(cancellation).ToString().Contains(member.Name))
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == member.Name && !IsOnlyRead(name)));

    static bool IsOnlyRead(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == use => IsOnlyRead(access),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call => Reading.Contains(call.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => IsOnlyRead(access),
        ElementAccessExpressionSyntax element => IsItemOnlyRead(element),
        ForEachStatementSyntax or SpreadElementSyntax => true,

        // A copy shares what the original holds, so what is done with the copy counts.
        ParenthesizedExpressionSyntax or WithExpressionSyntax => IsOnlyRead((ExpressionSyntax)use.Parent),
        ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax verb } } => Verbs.Contains(verb.Name.Identifier.ValueText),
        InterpolationSyntax => true,
        _ => false,
    };

    static bool IsItemOnlyRead(ElementAccessExpressionSyntax item) => item.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == item,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => false,
        ElementAccessExpressionSyntax inner => IsItemOnlyRead(inner),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call => Verbs.Contains(call.Name.Identifier.ValueText) || Reading.Contains(call.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax } => false,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: RefTypeSyntax } } } => false,
        _ => true,
    };

    static readonly ImmutableHashSet<string> Reading = ImmutableHashSet.Create(
        "Select", "SelectMany", "Where", "Concat", "Append", "Prepend", "OrderBy", "OrderByDescending", "Skip", "Take", "Zip", "ToArray", "ToList", "AsEnumerable", "Count", "Any", "All", "First", "Last", "Single", "Sum", "Max", "Min", "Aggregate", "Contains");

    static readonly ImmutableHashSet<string> Verbs = typeof(RolloutPlan).Assembly.GetExportedTypes()
        .Where(type => typeof(PlanValue).IsAssignableFrom(type)).SelectMany(type => type.GetMethods()).Where(verb => verb.DeclaringType != typeof(object)).Select(verb => verb.Name).ToImmutableHashSet();

    IOperation? BindMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsAsync || method.IsAbstract || method.IsExtern)
            return null;
        var syntax = SyntaxOf(method, cancellation);
        return syntax is null || IsIterator(syntax) ? null : Body(syntax, cancellation);
    }

    /// <summary>Whether the method itself yields, not merely a function inside it.</summary>
    static bool IsIterator(SyntaxNode method) => method
        .DescendantNodes(node => node == method || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .OfType<YieldStatementSyntax>().Any();

    static SyntaxNode? SyntaxOf(IMethodSymbol method, CancellationToken cancellation) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);

    IOperation? Body(SyntaxNode syntax, CancellationToken cancellation) => Operation(syntax, cancellation) switch
    {
        IMethodBodyOperation body => (IOperation?)body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation local => local.Body,
        IConstructorBodyOperation constructor => (IOperation?)constructor.BlockBody ?? constructor.ExpressionBody,
        { } other => other,
        null => null,
    };

    IOperation? BindInitialiser(ISymbol member, CancellationToken cancellation)
    {
        var value = Initialiser(member, cancellation);
        return value is not null && !IsAssignedInConstructor(member, cancellation)
            && Operation(value, cancellation) is ISymbolInitializerOperation initialiser
            ? initialiser.Value
            : null;
    }

    static EqualsValueClauseSyntax? Initialiser(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };

    /// <summary>A constructor may write another value over the initialiser; then the initialiser says nothing.</summary>
    public static bool IsAssignedInConstructor(ISymbol member, CancellationToken cancellation) =>
        member.ContainingType.Constructors
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == member.Name);

    IOperation? Operation(SyntaxNode syntax, CancellationToken cancellation)
    {
        // In an editor the symbols of a referenced project have source too. Reading it would make the editor see more than the build.
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;

        // A template may lie in another file than the plan, and only its own model can bind it. It is asked for once per file and
        // compilation, and only when a plan calls into that file.
#pragma warning disable RS1030
        var model = _models.GetOrAdd(syntax.SyntaxTree, tree => compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        return model.GetOperation(syntax, cancellation);
    }
}
