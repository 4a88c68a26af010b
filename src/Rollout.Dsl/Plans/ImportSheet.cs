namespace Rollout.Dsl;

/// <summary>What is known of an import, for reading.</summary>
public sealed class ImportSheet
{
    readonly Import _import;

    internal ImportSheet(Import import) => _import = import;

    /// <summary>The engine from which the plan was taken over.</summary>
    public string Engine => _import.Get<string>(Fact.Name) ?? "another engine";

    /// <summary>Whether a rollback waits for an approval there.</summary>
    public bool IsRollbackHeldForApproval => _import.Facts[Fact.RollbackHeld] is true;

    /// <summary>Whether a closed window or a freeze stops a rollback there.</summary>
    public bool IsRollbackStoppedByWindows => _import.Facts[Fact.RollbackStopped] is true;

    /// <summary>Who judges the readings of every gate there, or null where this library does.</summary>
    public Judge? Judge => _import.Get<Judge>(Fact.Judge);
}
