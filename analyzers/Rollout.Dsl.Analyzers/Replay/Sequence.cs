using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>An array or list whose items replay follows. It is shared as in the user's code, and forgotten when code that is not run may write to it.</summary>
internal sealed class Sequence(IEnumerable<object?> items, bool canGrow)
{
    public List<object?> Items { get; } = items.ToList();

    public bool CanGrow { get; } = canGrow;

    public bool IsForgotten { get; private set; }

    public void Forget()
    {
        IsForgotten = true;
        Items.Clear();
    }
}
