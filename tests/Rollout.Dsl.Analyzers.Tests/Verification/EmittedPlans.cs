using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>Runs the plans of a compilation for real, to compare what the review says at run time.</summary>
internal static class EmittedPlans
{
    /// <summary>For each namespace of an emitted assembly, what the run-time review finds in its plan, or what making it throws.</summary>
    public static IReadOnlyDictionary<string, (IReadOnlyList<Finding> Findings, Exception? Thrown)> Reviews(byte[] image) => Load(
        image,
        assembly => assembly.GetTypes()
            .Where(type => type.Namespace is not null)
            .SelectMany(type => Plans(type).Select(plan => (type.Namespace, Said: Said(plan))))
            .ToDictionary(item => item.Namespace!, item => item.Said));

    /// <summary>What the run-time review finds in every plan that a static member without parameters gives, or what the plan throws.</summary>
    public static IReadOnlyList<string> Findings(CSharpCompilation compilation, params CSharpCompilation[] referenced) => Load(
        Image(compilation),
        assembly => assembly.GetTypes().SelectMany(Plans).SelectMany(Review).ToArray(),
        referenced.Select(Image));

    /// <summary>What the plans of a compilation hold against each other, in the order of their places.</summary>
    public static IReadOnlyList<(int Line, string Id)> Collisions(CSharpCompilation compilation) => Load(
        Image(compilation),
        assembly => PlanReview.ReviewTogether(assembly.GetTypes().SelectMany(Plans).Select(plan => (RolloutPlan)plan()!))
            .Select(finding => (finding.Place!.Line, finding.Id)).ToArray(),
        []);

    /// <summary>The assembly that a compilation gives.</summary>
    public static byte[] Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        return image.ToArray();
    }

    static T Load<T>(byte[] image, Func<Assembly, T> read, IEnumerable<byte[]>? referenced = null)
    {
        var context = new AssemblyLoadContext("verified", isCollectible: true);
        try
        {
            foreach (var other in referenced ?? [])
                context.LoadFromStream(new MemoryStream(other));
            return read(context.LoadFromStream(new MemoryStream(image)));
        }
        finally
        {
            context.Unload();
        }
    }

    static IEnumerable<Func<object?>> Plans(Type type)
    {
        const BindingFlags Public = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Public).Where(property => property.PropertyType == typeof(RolloutPlan)))
            yield return () => property.GetValue(null);
        foreach (var field in type.GetFields(Public).Where(field => field.FieldType == typeof(RolloutPlan)))
            yield return () => field.GetValue(null);
        foreach (var method in type.GetMethods(Public).Where(method => !method.IsSpecialName && method.ReturnType == typeof(RolloutPlan) && method.GetParameters().Length == 0))
            yield return () => method.Invoke(null, null);
    }

    static (IReadOnlyList<Finding> Findings, Exception? Thrown) Said(Func<object?> plan)
    {
        try
        {
            return (((RolloutPlan)plan()!).Review(), null);
        }
        catch (TargetInvocationException thrown)
        {
            return ([], thrown.InnerException);
        }
    }

    static string[] Review(Func<object?> plan)
    {
        try
        {
            return ((RolloutPlan)plan()!).Review().Select(finding => $"{finding.Id}: {finding.Message}").ToArray();
        }
        catch (TargetInvocationException thrown)
        {
            var reason = thrown.InnerException is TypeInitializationException { InnerException: { } inner } ? inner : thrown.InnerException!;
            return [$"ROL0001: {Assert.IsType<RejectedCallException>(reason).Message}"];
        }
    }
}
