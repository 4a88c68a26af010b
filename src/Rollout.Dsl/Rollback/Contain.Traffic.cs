using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>Steps that keep harm away from people and stores: let less through, let nobody through, or go elsewhere.</summary>
public static partial class Contain
{
    /// <summary>Lets only a share of something through.</summary>
    /// <param name="what">What is throttled: a job, an endpoint, a queue; not blank.</param>
    /// <param name="to">The share that still passes, below 100 percent. 0 percent lets nothing through.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The share is 100 percent; or the name is null, blank, too long or not printable.</exception>
    [Says]
    public static ContainmentStep Throttle(string what, Ratio to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (to.Percent >= 100)
            throw new RejectedCallException($"A throttle to {to} lets everything through; write a share below 100 percent.", nameof(to));
        return Throttled(what, to, file, line);
    }

    /// <summary>Lets only so many requests of something through.</summary>
    /// <param name="what">What is throttled: a job, an endpoint, a queue; not blank.</param>
    /// <param name="to">The rate that still passes.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The rate is the default one, which is none; or the name is null, blank, too long or not printable.</exception>
    [Says]
    public static ContainmentStep Throttle(string what, RequestRate to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (to == default)
            throw new RejectedCallException($"A throttle to {to} needs a rate; write a rate above 0, or 0.Percent() to let nothing through.", nameof(to));
        return Throttled(what, to, file, line);
    }

    /// <summary>Breaks the circuit to a component: calls to it fail at once instead of piling up.</summary>
    /// <param name="component">The component that is no longer called.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The component is null.</exception>
    [Says]
    public static ContainmentStep BreakCircuit(Component component, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (component is null)
            throw new RejectedCallException("The component to which a circuit is broken is null; write Component.Named(...).", nameof(component));
        return ContainmentStep.Of(StepKind.BreakCircuit, Fact.Component, component, file, line);
    }

    /// <summary>Takes an audience out of the exposure; everybody else keeps what they have.</summary>
    /// <param name="audience">Whom it takes out.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The audience is null.</exception>
    [Says]
    public static ContainmentStep Drop(Audience audience, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (audience is null)
            throw new RejectedCallException("The audience that a step takes out is null; write Audience.Named(...).", nameof(audience));
        return ContainmentStep.Of(StepKind.Drop, Fact.Audience, audience, file, line);
    }

    /// <summary>Stops all writing to a store, so that nothing more goes wrong in it.</summary>
    /// <param name="store">The store, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static ContainmentStep ReadOnly(string store, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        ContainmentStep.Of(StepKind.MakeReadOnly, Fact.What, Naming.Name(store, "The store that a step makes read-only", nameof(store)), file, line);

    /// <summary>Lets another site, region or provider take over.</summary>
    /// <param name="to">Who takes over, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static ContainmentStep FailOver(string to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        ContainmentStep.Of(StepKind.FailOver, Fact.To, Naming.Name(to, "What a step fails over to", nameof(to)), file, line);

    static ContainmentStep Throttled(string what, object limit, string file, int line) =>
        ContainmentStep.Of(StepKind.Throttle, Fact.What, Naming.Name(what, "What a step throttles", nameof(what)), file, line).Set(Fact.Limit, limit);
}
