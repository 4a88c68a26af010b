namespace Rollout.Dsl;

/// <summary>
/// Who turns readings into a verdict where this library does not: the analysis of another engine, or a check of one's own. The library
/// sees the verdict alone, so what the judge makes of missing and of few readings has to be said.
/// </summary>
public sealed class Judge : PlanValue
{
    internal Judge(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the judge, for reading.</summary>
    public JudgeSheet Sheet => new(this);

    internal override string Subject => "judge " + Wording.Quoted(Sheet.Name);

    private protected override string Text =>
        Sheet.Name
        + (Sheet.IsPassingWithoutData ? ", which passes without data" : "")
        + (Sheet.IsDecidingOnEstimate ? ", which decides on a bare estimate" : "");

    /// <summary>A judge.</summary>
    /// <param name="name">What it is called, not blank, as in "kayenta".</param>
    /// <returns>The judge. It is taken to hold without data and to know how sure it is, unless it says otherwise.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Judge Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a judge", nameof(name))), Provenance.Unknown);

    /// <summary>Says that missing, stale or not-a-number readings, or a zero that stands for none of them, pass as healthy.</summary>
    /// <returns>The judge with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.PassesWithoutData)]
    public Judge PassesWithoutData() => this.Once(Fact.PassesWithoutData, true, nameof(PassesWithoutData));

    /// <summary>Says that it compares an estimate with a limit and does not ask how many samples stand behind it.</summary>
    /// <returns>The judge with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.DecidesOnEstimate)]
    public Judge DecidesOnEstimate() => this.Once(Fact.DecidesOnEstimate, true, nameof(DecidesOnEstimate));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Judge(facts, provenance);
}
