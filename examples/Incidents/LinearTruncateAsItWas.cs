using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Linear, 24 January 2024, as the plan was: a migration that clears two new tables runs on the production database at the merge. It
/// followed the foreign keys and emptied descriptions, comments and notifications too.
/// </summary>
public static class LinearTruncateAsItWas
{
    static readonly Backup Nightly = Backup.Of("production database");
    static readonly DataChange Cleared = Change.Data("two unused tables cleared").Destroying("rows of the two tables");

    public static RolloutPlan Plan =>
        RolloutPlan.For("clear-unused-tables")
            .Changing(Cleared)
            .Through(Stage.Named("merge").ToEveryone())
            .RollingBackBy(Undo.Restore(Nightly, undoing: Cleared).Within(1.Hours()).By(Role.OnCall));
}
