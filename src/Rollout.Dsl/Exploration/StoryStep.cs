namespace Rollout.Dsl.Exploration;

/// <summary>One step of a story.</summary>
public sealed class StoryStep
{
    internal StoryStep(string happened, string decided, string changed, SourcePlace? place)
    {
        Happened = happened;
        Decided = decided;
        Changed = changed;
        Place = place;
    }

    /// <summary>What happens, in the words of the plan.</summary>
    public string Happened { get; }

    /// <summary>What is decided.</summary>
    public string Decided { get; }

    /// <summary>What changed by it: the exposure, the holds, the point of no return.</summary>
    public string Changed { get; }

    /// <summary>The line of the plan that it rests on, or null where it does not know.</summary>
    public SourcePlace? Place { get; }

    /// <summary>What happens, what is decided, what changes by it and where the plan says so, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Happened} -> {Decided}" + (Changed.Length == 0 ? "" : $"; {Changed}") + (Place is { } place ? $"   {place}" : "");
}
