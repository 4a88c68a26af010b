namespace Rollout.Dsl.Numbers;

/// <summary>A step from one stage to the next that exposes more.</summary>
public sealed class ExposureStep
{
    internal ExposureStep(Stage from, Stage to, decimal factor)
    {
        From = from;
        To = to;
        Factor = factor;
    }

    /// <summary>The stage before the step.</summary>
    public Stage From { get; }

    /// <summary>The stage after the step.</summary>
    public Stage To { get; }

    /// <summary>How many times as much is exposed after the step, above 1.</summary>
    public decimal Factor { get; }

    /// <summary>The step in words: "10 times, from stage 'a' to stage 'b'".</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Wording.Rounded(Factor)} {(Factor == 1 ? "time" : "times")}, from {From} to {To}";
}
