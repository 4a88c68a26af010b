namespace Rollout.Dsl;

/// <summary>Checks that rollback steps, containment steps and repairs share.</summary>
internal static class Step
{
    public static Bound Checked(Bound? bound) => bound
        ?? throw new RejectedCallException("The time bound of a step is null; write a time, or Open.Until(...) before the rehearsal.", nameof(bound));

    public static Role Checked(Role? role) => role
        ?? throw new RejectedCallException("The role that carries out a step is null; name one, as in By(Role.OnCall).", nameof(role));

    public static Change Checked(Change? change, string argument) => change
        ?? throw new RejectedCallException(
            "The change that a step acts on is null; declare the field of the change before the fields that use it.", argument);
}
