using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

public abstract partial class Change
{
    /// <summary>New code.</summary>
    /// <param name="name">What is deployed, not blank.</param>
    /// <param name="from">The version that runs now, and that a rollback deploys again.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static CodeChange Code(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>New configuration or content.</summary>
    /// <param name="name">What is configured, not blank.</param>
    /// <param name="from">The version in force now, and that a rollback puts back.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static ConfigChange Config(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>A feature flag that is turned on.</summary>
    /// <param name="name">The flag's key, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static FlagChange Flag(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of the shape of a data store. Say how it comes back.</summary>
    /// <param name="name">What changes, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static SchemaChange Schema(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of stored data. Say how it comes back.</summary>
    /// <param name="name">What is written, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static DataChange Data(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of what clients and services agree on: an interface, a message, an event. Say how it comes back.</summary>
    /// <param name="name">What is agreed on, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static ContractChange Contract(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A change of what the service runs on. Say how it comes back.</summary>
    /// <param name="name">What changes, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static InfrastructureChange Infrastructure(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A trained model. Say how it comes back.</summary>
    /// <param name="name">Which model, not blank.</param>
    /// <param name="from">The version in force now, and that a rollback puts back.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static ModelChange Model(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>A change of who may do what. Say how it comes back.</summary>
    /// <param name="name">Which rule, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static SecurityPolicyChange SecurityPolicy(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>A key, a certificate or a secret that is added or replaced. Say how it comes back.</summary>
    /// <param name="name">Which key, certificate or secret, not blank; never the secret itself.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static CredentialChange Credential(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>Something of a third party that the service depends on. Say how it comes back.</summary>
    /// <param name="name">What is depended on, not blank.</param>
    /// <param name="from">The version in force now, and that a rollback puts back.</param>
    /// <param name="to">The new version.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank or not printable, or both versions are the same.</exception>
    [Says]
    public static DependencyChange Dependency(
        string name, Artefact from, Artefact to, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Versioned(name, from, to), Provenance.MadeBy(file, line));

    /// <summary>Something old that goes away: an interface, a column, a job. Say how it comes back.</summary>
    /// <param name="name">What goes away, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static RemovalChange Removal(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));

    /// <summary>What leaves the house and cannot be recalled: mails, payments, messages. It is one-way by its kind.</summary>
    /// <param name="name">What is sent, in words, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The change.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static EmissionChange Emission(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(Named(name), Provenance.MadeBy(file, line));
}
