namespace Rollout.Dsl.Review;

/// <summary>What a rule holds against a plan.</summary>
public sealed class Finding
{
    internal Finding(RuleDescription rule, Severity severity, string element, string message, Origin? made, Origin? origin)
    {
        Rule = rule;
        Severity = severity;
        Element = element;
        Message = message;
        Origin = origin;
        Place = made is null ? null : new(Rollout.Dsl.Origin.NameOf(made.File), made.Line);
    }

    Finding(Finding other, Severity severity, string message)
    {
        Rule = other.Rule;
        Severity = severity;
        Element = other.Element;
        Message = message;
        Origin = other.Origin;
        Place = other.Place;
    }

    /// <summary>The id of the rule, such as ROL2001. It never changes its meaning.</summary>
    public string Id => Rule.Id;

    /// <summary>How much the finding weighs: as its rule does, or more.</summary>
    public Severity Severity { get; }

    /// <summary>The element of the plan, as a path: "stage 'canary' / advance 2".</summary>
    public string Element { get; }

    /// <summary>One sentence: what is wrong, the values, why it matters, and the verb to write.</summary>
    public string Message { get; }

    /// <summary>The address of the page that explains the rule.</summary>
    public string HelpLink => Rule.HelpLink;

    /// <summary>Where the element was created, or null where it does not know.</summary>
    public SourcePlace? Place { get; }

    internal RuleDescription Rule { get; }

    /// <summary>Where the compiler reports the finding: at the mention in the plan rather than where the element was created.</summary>
    internal Origin? Origin { get; }

    internal Finding Weighing(Severity severity) => new(this, severity, Message);

    internal Finding Adding(string words) => new(this, Severity, Message.TrimEnd('.') + words);

    /// <summary>The finding in one line, as a compiler would print it.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() =>
        (Place is { } place ? place + ": " : "") + $"{Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
