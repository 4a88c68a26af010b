using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>A repair of data: backwards, to what it was, or forward, to what it should be.</summary>
public sealed class Repair : PlanValue
{
    internal Repair(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the repair, for reading.</summary>
    public StepSheet Sheet => new(this, this);

    internal Backup? Backup => this.Get<Backup>(Fact.Backup);

    internal override string Subject => "the repair " + Wording.Quoted(Text);

    private protected override string Text =>
        $"run {this.Get<string>(Fact.Command) ?? "a command"}" + (Backup is { } backup ? $" from the {backup}" : "");

    /// <summary>A repair by a command or script.</summary>
    /// <param name="command">The command, not blank; <c>{deployed}</c>, <c>{plan}</c>, <c>{release}</c> and <c>{stage}</c> are filled in.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The repair.</returns>
    /// <exception cref="RejectedCallException">The command is null, blank, not printable, or has an unknown placeholder.</exception>
    [Says]
    public static Repair Run(string command, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(FactTable.Empty.Set(Fact.Command, Command.Checked(command, nameof(command))), Provenance.MadeBy(file, line));

    /// <summary>Says from which backup the repair takes the data.</summary>
    /// <param name="backup">The backup.</param>
    /// <returns>The repair with that fact.</returns>
    /// <exception cref="RejectedCallException">The backup is null, or was said before.</exception>
    [Says(Fact.Backup)]
    public Repair From(Backup backup)
    {
        if (backup is null)
            throw new RejectedCallException("The backup of a repair is null; write Backup.Of(...).", nameof(backup));
        return this.Once(Fact.Backup, backup, nameof(From));
    }

    /// <summary>Says the longest the repair may take.</summary>
    /// <param name="bound">The time, or an open point.</param>
    /// <returns>The repair with that bound.</returns>
    /// <exception cref="RejectedCallException">The bound is null, or was said before.</exception>
    [Says(Fact.Bound)]
    public Repair Within(Bound bound) => this.Once(Fact.Bound, Step.Checked(bound), nameof(Within));

    /// <summary>Says who carries the repair out.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The repair with its owner.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.Owner)]
    public Repair By(Role role) => this.Once(Fact.Owner, Step.Checked(role), nameof(By));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Repair(facts, provenance);
}
