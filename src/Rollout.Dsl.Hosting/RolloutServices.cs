using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Hosting;

/// <summary>Rollouts as services.</summary>
public static class RolloutServices
{
    /// <summary>
    /// Registers plans with their engines: <see cref="Rollouts"/> as a whole, and each <see cref="RolloutPlan"/> and
    /// <see cref="DecisionEngine"/> under the name of the plan as its key; <see cref="IClock"/> too, where the application has none yet.
    /// Plans are reviewed on the day that the system clock shows in UTC.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="selection">The plans and the policy.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="UnsafeRolloutsException">A plan has a warning, an error or an open point, or shares its name; nothing was registered.</exception>
    public static IServiceCollection AddRollouts(this IServiceCollection services, RolloutSelection selection) =>
        services.AddRollouts(selection, SystemClock.Instance);

    /// <summary>As <see cref="AddRollouts(IServiceCollection, RolloutSelection)"/>, with a clock.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="selection">The plans and the policy.</param>
    /// <param name="clock">The clock that says on which day the plans are reviewed, and that is registered where the application has none yet.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="UnsafeRolloutsException">A plan has a warning, an error or an open point, or shares its name; nothing was registered.</exception>
    public static IServiceCollection AddRollouts(this IServiceCollection services, RolloutSelection selection, IClock clock)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        if (selection is null)
            throw new ArgumentNullException(nameof(selection));
        if (clock is null)
            throw new ArgumentNullException(nameof(clock));
        if (services.Any(service => service.ServiceType == typeof(Rollouts)))
            throw new InvalidOperationException("AddRollouts(...) was called before; select all plans in one call, so that they are reviewed together.");
        var engines = StartUpReview.Passed(selection, clock.GetCurrentInstant().InUtc().Date);
        services.TryAddSingleton(clock);
        services.AddSingleton(new Rollouts(engines));
        foreach (var engine in engines)
        {
            services.AddKeyedSingleton(engine.Plan.Sheet.Name, engine);
            services.AddKeyedSingleton(engine.Plan.Sheet.Name, engine.Plan);
        }

        return services;
    }
}
