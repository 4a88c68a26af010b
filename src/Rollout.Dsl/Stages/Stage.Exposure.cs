namespace Rollout.Dsl;

public sealed partial class Stage
{
    /// <summary>Takes the share from these segments only: 10 percent of users in one region are 10 percent of the users of that region.</summary>
    /// <param name="first">A segment.</param>
    /// <param name="rest">More segments of the same kind.</param>
    /// <returns>The stage with these segments. What an earlier stage exposed of other segments stays exposed.</returns>
    /// <exception cref="RejectedCallException">
    /// A segment is null or named twice, two are of different kinds, they carry more than the whole, or segments were said before.
    /// </exception>
    [Says(Fact.Segments)]
    public Stage In(Segment first, params Segment[] rest) =>
        this.Once(Fact.Segments, Chain.Append(null, Segment.Checked(first, rest, nameof(In))), nameof(In));

    /// <summary>Names variants that the stage includes, so that what they do differently is seen in it.</summary>
    /// <param name="first">A variant.</param>
    /// <param name="rest">More variants.</param>
    /// <returns>The stage with these variants added.</returns>
    /// <exception cref="RejectedCallException">A variant is null.</exception>
    [Says(Fact.Variants)]
    public Stage Including(Variant first, params Variant[] rest) =>
        this.More(Fact.Variants, Listing.Of(first, rest, nameof(Including), nameof(first), nameof(rest)));

    /// <summary>Says how what the change would send or write is kept from leaving the stage.</summary>
    /// <param name="how">How, not blank.</param>
    /// <returns>The stage without side effects.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable, or was said before.</exception>
    [Says(Fact.SideEffects)]
    public Stage SuppressingSideEffects(string how) =>
        this.Once(Fact.SideEffects, Naming.Text(how, $"How {Text} suppresses side effects", nameof(how)), nameof(SuppressingSideEffects));

    /// <summary>Says that the stage switches from one copy of the system to another: blue and green.</summary>
    /// <param name="old">The copy that serves until then, not blank.</param>
    /// <param name="to">The copy that serves from then on, not blank.</param>
    /// <returns>The stage with that switch.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank, too long or not printable, both are the same, or a switch was said before.</exception>
    [Says(Fact.SwitchesFrom, Fact.SwitchesTo)]
    public Stage SwitchingFrom(string old, string to)
    {
        var from = Naming.Name(old, $"The copy that {Text} switches from", nameof(old));
        var target = Naming.Name(to, $"The copy that {Text} switches to", nameof(to));
        if (from == target)
            throw new RejectedCallException($"{Wording.Capital(Text)} switches from {Wording.Quoted(from)} to itself; name two copies.", nameof(to));
        return this.Once(Fact.SwitchesFrom, from, nameof(SwitchingFrom)).Once(Fact.SwitchesTo, target, nameof(SwitchingFrom));
    }

    /// <summary>Says how fast the change may spread inside the stage, in place of the pace of the plan.</summary>
    /// <param name="pace">The pace.</param>
    /// <returns>The stage with that pace.</returns>
    /// <exception cref="RejectedCallException">The pace is null, or one was said before.</exception>
    [Says(Fact.Pace)]
    public Stage Paced(Pace pace) => this.Once(Fact.Pace, Given(pace, "pace", nameof(pace)), nameof(Paced));

    T Given<T>(T? value, string what, string argument)
        where T : class =>
        value ?? throw new RejectedCallException($"The {what} of {Text} is null; pass a value, and declare fields before the fields that use them.", argument);
}
