using System.Collections.Concurrent;
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
    readonly ConcurrentDictionary<ISymbol, IOperation?> _initialisers = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, bool> _mayBeWritten = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The body of a method or accessor, or null where it has none that can be run: abstract, extern, iterator, async.</summary>
    public IOperation? OfMethod(IMethodSymbol method, CancellationToken cancellation) =>
        _bodies.GetOrAdd(method, _ => BindMethod(method, cancellation));

    /// <summary>The value that a field or an automatic property is initialised with, or null.</summary>
    public IOperation? OfInitialiser(ISymbol member, CancellationToken cancellation) =>
        _bodies.GetOrAdd(member, _ => BindInitialiser(member, cancellation));

    /// <summary>The value that a field or an automatic property of a new object begins with, whatever its constructor does afterwards.</summary>
    public IOperation? OwnInitialiser(ISymbol member, CancellationToken cancellation) =>
        _initialisers.GetOrAdd(member, _ => Initialiser(member, cancellation) is { } value && Operation(value, cancellation) is ISymbolInitializerOperation initialiser ? initialiser.Value : null);

    /// <summary>
    /// Whether the type that declares a field of an array, list or object may write to what it holds: it does more with the name than
    /// read it, walk it or hand it to a verb.
    /// </summary>
    public bool MayBeWritten(ISymbol member, CancellationToken cancellation) => _mayBeWritten.GetOrAdd(member, _ => member.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == member.Name && IsWrittenThrough(name)));

    static bool IsWrittenThrough(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == use => IsWrittenThrough(access),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call => call.Name.Identifier.ValueText
            is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Clear" or "Sort" or "Reverse" or "SetValue" or "CopyTo",
        MemberAccessExpressionSyntax access => IsWrittenThrough(access),
        ElementAccessExpressionSyntax element => IsWrittenThrough(element),
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax { OperatorToken.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.PlusPlusToken or (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.MinusMinusToken } => true,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" or "Span" or "MemoryExtensions" } } } } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } => true,
        _ => false,
    };

    IOperation? BindMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsAsync || method.IsAbstract || method.IsExtern)
            return null;
        var declared = method.PartialImplementationPart ?? method;
        var syntax = declared.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (syntax is null || syntax.DescendantNodes().OfType<YieldStatementSyntax>().Any())
            return null;
        return Operation(syntax, cancellation) switch
        {
            IMethodBodyOperation body => (IOperation?)body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            IConstructorBodyOperation constructor => (IOperation?)constructor.BlockBody ?? constructor.ExpressionBody,
            { } other => other,
            null => null,
        };
    }

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
    static bool IsAssignedInConstructor(ISymbol member, CancellationToken cancellation) =>
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
