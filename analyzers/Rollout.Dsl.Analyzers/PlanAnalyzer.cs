using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rollout.Dsl.Analyzers;

/// <summary>
/// Reviews rollout plans while they are written: it replays each plan of the compilation and reports what the rules of the library
/// hold against it, and calls that the library would refuse at run time.
/// </summary>
/// <remarks>
/// The library and the time library have to lie beside this assembly. When another package or a mistake took one of them away, nothing
/// here may mention their types before it is known that they load, and one warning says that plans go unreviewed: silence would look
/// like health.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlanAnalyzer : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor NotReviewed = new(
        "ROL0007",
        "Plans are not reviewed",
        "Rollout plans of this project are not reviewed by the compiler: {0}; call plan.Review() in a test until it is mended",
        "Rollout.Plan",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The compiler reviews no plan, because a file that the analyzer needs is missing or is another one.",
        helpLinkUri: "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/rules/ROL0007.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        TryLoad(static () => CompilationStart.Descriptors, out var descriptors, out _) ? descriptors.Add(NotReviewed) : ImmutableArray.Create(NotReviewed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.ReferencedAssemblyNames.FirstOrDefault(static name => name.Name == "Rollout.Dsl") is not { } referenced)
            return;
        if (TryLoad(static () => CompilationStart.LoadedVersion, out var loaded, out var failure) && loaded != referenced.Version)
            failure = $"the project references Rollout.Dsl {referenced.Version}, and the analyzer was given {loaded}";
        if (failure is null)
            CompilationStart.Register(context);
        else
            context.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(NotReviewed, Location.None, failure)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool TryLoad<T>(Func<T> load, out T? value, out string? failure)
    {
        try
        {
            value = load();
            failure = null;
            return true;
        }
        catch (Exception missing) when (missing is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException
            or MissingMemberException or TypeInitializationException)
        {
            value = default;
            failure = (missing.GetBaseException() as FileNotFoundException)?.FileName is { } file
                ? $"'{file}' is not beside the analyzer"
                : missing.GetBaseException().Message.TrimEnd('.');
            return false;
        }
    }
}
