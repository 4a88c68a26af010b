namespace Rollout.Dsl;

/// <summary>A part of a <see cref="PlanDocument"/>: a node, a list or a scalar. The family is closed.</summary>
public abstract class DocumentValue
{
    private protected DocumentValue()
    {
    }
}
