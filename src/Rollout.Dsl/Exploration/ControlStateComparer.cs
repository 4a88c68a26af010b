using System.Collections.Generic;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>Tells states apart faster than a record does by itself, since every step of an exploration asks for it.</summary>
internal sealed class ControlStateComparer : IEqualityComparer<ControlState>
{
    public bool Equals(ControlState x, ControlState y) => x.Flags == y.Flags && x.Holds == y.Holds && x.Phase == y.Phase && x.Stage == y.Stage
        && x.Reached == y.Reached && x.Procedure == y.Procedure && x.Step == y.Step;

    public int GetHashCode(ControlState obj)
    {
        unchecked
        {
            var hash = ((int)obj.Flags * 31) + (int)obj.Holds;
            hash = (((hash * 31) + obj.Stage) * 31) + obj.Reached;
            hash = (((hash * 31) + obj.Step) * 31) + (int)obj.Phase;
            return (hash * 31) + (int)obj.Procedure;
        }
    }
}
