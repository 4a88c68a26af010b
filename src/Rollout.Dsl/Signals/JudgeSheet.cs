namespace Rollout.Dsl;

/// <summary>What is known of a judge, for reading.</summary>
public sealed class JudgeSheet
{
    readonly Judge _judge;

    internal JudgeSheet(Judge judge) => _judge = judge;

    /// <summary>What it is called.</summary>
    public string Name => _judge.Get<string>(Fact.Name) ?? "a judge";

    /// <summary>Whether missing readings pass as healthy.</summary>
    public bool IsPassingWithoutData => _judge.Facts[Fact.PassesWithoutData] is true;

    /// <summary>Whether an estimate decides, however few samples stand behind it.</summary>
    public bool IsDecidingOnEstimate => _judge.Facts[Fact.DecidesOnEstimate] is true;
}
