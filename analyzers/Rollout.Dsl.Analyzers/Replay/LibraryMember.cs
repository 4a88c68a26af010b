using System;
using System.Reflection;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>
/// A member of the loaded library that replay may run. What reflection says about it is asked for once: it is the same in every
/// compilation, and slow to ask for at each call.
/// </summary>
internal sealed class LibraryMember
{
    readonly Lazy<MethodInfo?> _notReadForm;

    public LibraryMember(MethodBase method, Fact[] facts)
    {
        Method = method;
        Facts = facts;
        Parameters = method.GetParameters();
        Shapes = Array.ConvertAll(Parameters, static parameter => new Shape(parameter.ParameterType));
        IsVerb = !method.IsStatic && !method.IsConstructor;
        IsOfTime = method.DeclaringType!.Assembly != typeof(RolloutPlan).Assembly;
        _notReadForm = new(() => method.DeclaringType!.GetMethod(
            method.Name + "NotRead", BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic, null, Type.EmptyTypes, null));
    }

    public MethodBase Method { get; }

    public Type Type => Method.DeclaringType!;

    /// <summary>The facts that the member says; none for members of the time library.</summary>
    public Fact[] Facts { get; }

    public ParameterInfo[] Parameters { get; }

    public Shape[] Shapes { get; }

    /// <summary>Whether the member needs a receiver.</summary>
    public bool IsVerb { get; }

    public bool IsOfTime { get; }

    /// <summary>The form of a joint for arguments that were not read, or null.</summary>
    public MethodInfo? NotReadForm => _notReadForm.Value;
}
