using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>Something of a plan that is due: what, until when, and who does it.</summary>
public sealed class DueItem
{
    internal DueItem(LocalDate date, string what, Role? who)
    {
        Date = date;
        What = what;
        Who = who;
    }

    /// <summary>The last day.</summary>
    public LocalDate Date { get; }

    /// <summary>What is due, in words.</summary>
    public string What { get; }

    /// <summary>Who does it, or null where nobody was named.</summary>
    public Role? Who { get; }

    /// <summary>The item in one line.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Wording.Date(Date)}: {What}, by {Who?.ToString() ?? "nobody"}";
}
