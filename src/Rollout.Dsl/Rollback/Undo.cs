using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>Where steps of a rollback begin. Which step fits a change follows from the change's type.</summary>
public static partial class Undo
{
    /// <summary>Turns a flag off.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The flag is null.</exception>
    [Says]
    public static RollbackStep TurnOff(FlagChange flag, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.TurnOff, flag, nameof(flag), file, line);

    /// <summary>Puts the old version of a configuration back.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The configuration is null.</exception>
    [Says]
    public static RollbackStep TurnBack(ConfigChange config, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.TurnBack, config, nameof(config), file, line);

    /// <summary>Deploys the old version of the code again.</summary>
    /// <param name="code">The code.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The code is null.</exception>
    [Says]
    public static RollbackStep Redeploy(CodeChange code, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.Redeploy, code, nameof(code), file, line);

    /// <summary>Deploys the old version of the model again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The model is null.</exception>
    [Says]
    public static RollbackStep Redeploy(ModelChange model, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.Redeploy, model, nameof(model), file, line);

    /// <summary>Deploys the old version of the dependency again.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The dependency is null.</exception>
    [Says]
    public static RollbackStep Redeploy(DependencyChange dependency, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.Redeploy, dependency, nameof(dependency), file, line);

    /// <summary>Takes a schema back by its down migration.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The schema is null, or its change is one-way.</exception>
    [Says]
    public static RollbackStep MigrateDown(SchemaChange schema, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (schema?.Sheet.Reversibility == Reversibility.OneWay)
        {
            throw new RejectedCallException(
                $"Change '{schema.Name}' is one-way, so no migration takes it back; leave the step out and say ContainingBy(...) or RepairingForwardBy(...).",
                nameof(schema));
        }

        return RollbackStep.Of(StepKind.MigrateDown, schema, nameof(schema), file, line);
    }

    /// <summary>Repairs what a change did, as it says with <see cref="Change{TChange}.RepairableBy"/>; command, time bound and owner come from there.</summary>
    /// <param name="change">The change.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The change is null, or names no repair.</exception>
    [Says]
    public static RollbackStep Repair(Change change, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        if (change is not null && change.Sheet.Repair is null && change.Knows(Fact.Repair))
        {
            throw new RejectedCallException(
                $"Change '{change.Name}' names no repair, so there is none to run; say RepairableBy(...) on the change.", nameof(change));
        }

        return RollbackStep.Of(StepKind.Repair, change, nameof(change), file, line);
    }

    /// <summary>Undoes a change by a command of its own.</summary>
    /// <param name="command">The command, not blank; <c>{deployed}</c>, <c>{plan}</c>, <c>{release}</c> and <c>{stage}</c> are filled in.</param>
    /// <param name="undoing">The change that it undoes.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The change is null; or the command is null, blank, not printable, or has an unknown placeholder.</exception>
    [Says]
    public static RollbackStep Run(string command, Change undoing, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.Run, undoing, nameof(undoing), file, line).Set(Fact.Command, Command.Checked(command, nameof(command)));
}
