using System.Runtime.CompilerServices;
using System.Threading;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>How far one replay may go. Beyond it the rest of the plan is unread, never an exception for the user and never a hang.</summary>
internal sealed class Budget(CancellationToken cancellation)
{
    /// <summary>A plan of a thousand stages takes about 40,000 steps.</summary>
    const int MostSteps = 2_000_000;

    const int DeepestCall = 200;

    int _steps;
    int _depth;

    public void Step()
    {
        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_steps > MostSteps)
            throw new GivenUpException("The plan takes more steps to read than replay allows.");
    }

    /// <summary>Charges for a copy of so many items.</summary>
    public void Take(int items)
    {
        _steps += items;
        Step();
    }

    public void Enter()
    {
        if (++_depth > DeepestCall)
            throw new GivenUpException("The plan calls itself, or calls go deeper than replay follows.");
    }

    public void Leave() => _depth--;
}
