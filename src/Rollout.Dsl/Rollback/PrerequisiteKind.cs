namespace Rollout.Dsl;

/// <summary>What kind of thing a step of the way back needs.</summary>
public enum PrerequisiteKind
{
    /// <summary>Something that is deployed again: a package, an image, an installer.</summary>
    Artefact,

    /// <summary>A way in: a console, a network path, an account.</summary>
    Access,

    /// <summary>A backup.</summary>
    Backup,
}
