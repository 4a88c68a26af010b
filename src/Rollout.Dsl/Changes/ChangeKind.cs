namespace Rollout.Dsl;

/// <summary>What kind of thing changes.</summary>
public enum ChangeKind
{
    /// <summary>Deployed code.</summary>
    Code,

    /// <summary>Configuration, including content that is not code.</summary>
    Config,

    /// <summary>A feature flag.</summary>
    Flag,

    /// <summary>The shape of a data store.</summary>
    Schema,

    /// <summary>Stored data.</summary>
    Data,

    /// <summary>A contract with others: an interface, a message, an event.</summary>
    Contract,

    /// <summary>What the service runs on: hosts, networks, clusters.</summary>
    Infrastructure,

    /// <summary>A trained model.</summary>
    Model,

    /// <summary>A rule of who may do what.</summary>
    SecurityPolicy,

    /// <summary>A key, a certificate or a secret.</summary>
    Credential,

    /// <summary>Something of a third party.</summary>
    Dependency,

    /// <summary>The end of something old.</summary>
    Removal,

    /// <summary>What leaves the house and cannot be recalled: mails, payments, messages.</summary>
    Emission,
}
