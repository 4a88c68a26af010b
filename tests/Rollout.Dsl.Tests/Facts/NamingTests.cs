using System;
using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl.Tests.Facts;

public class NamingTests
{
    static readonly FlagChange Flag = Change.Flag("F");

    /// <summary>Every place of the grammar that takes a name: what it is called in sentences, its parameter, and the call.</summary>
    static readonly (string What, string Argument, Func<string?, object> Call)[] Names =
    [
        ("The name of a plan", "name", name => RolloutPlan.For(name!)),
        ("The name of a stage", "name", name => Stage.Named(name!)),
        ("The name of an audience", "name", name => Audience.Named(name!)),
        ("The name of a metric", "name", name => Metric.Ratio(name!)),
        ("The name of a metric", "name", name => Metric.Latency(name!)),
        ("The name of a metric", "name", name => Metric.Count(name!)),
        ("The name of a role", "name", name => Role.Named(name!)),
        ("The name of a change", "name", name => Change.Code(name!, "1", "2")),
        ("The name of a change", "name", name => Change.Config(name!, "1", "2")),
        ("The name of a change", "name", name => Change.Flag(name!)),
        ("The name of a change", "name", name => Change.Schema(name!)),
        ("The name of a change", "name", name => Change.Data(name!)),
        ("The version of an artefact", "version", name => (Artefact)name!),
        ("What a backup holds", "data", name => Backup.Of(name!)),
        ("What is sensitive", "name", name => Sensitive.Named(name!)),
        ("What is critical", "name", name => Critical.Named(name!)),
        ("The place of an announcement", "to", name => Announce.Rollbacks(name!)),
    ];

    /// <summary>Every place that takes a text of any length.</summary>
    static readonly (string What, string Argument, Func<string?, object> Call)[] Texts =
    [
        ("How a change is undone", "how", text => Change.Schema("s").ReversibleBy(text!)),
        ("Why a change is one-way", "because", text => Change.Schema("s").OneWay(text!)),
        ("Why a change is one-way", "because", text => Change.Data("d").OneWay(text!)),
        ("The reason of a point of no return", "reason", text => PointOfNoReturn.Because(text!)),
        ("The question of a step", "question", text => Undo.TurnOff(Flag).Asking(text!)),
        ("Why a rollout is routine", "because", text => Samples.SmallPlan.Clean().Routine(text!)),
        ("A command", "command", text => Undo.Run(text!, Flag)),
        ("A command", "command", text => Contain.Run(text!)),
        ("A command", "command", text => Repair.Run(text!)),
    ];

    static IEnumerable<(string What, string Argument, Func<string?, object> Call)> All => [.. Names, .. Texts];

    [Fact]
    public void A_name_that_is_null_is_refused_everywhere() =>
        Assert.All(All, place => Rejection.Says($"{place.What} is null; write it in words.", place.Argument, () => place.Call(null)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\t")]
    public void A_blank_name_is_refused_everywhere(string blank) =>
        Assert.All(All, place => Rejection.Says($"{place.What} is blank; write it in words.", place.Argument, () => place.Call(blank)));

    [Theory]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\0b\0c", "U+0000")]
    [InlineData("a\u2028b\u2029c", "U+2028, U+2029")]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\u2066b", "U+2066")]
    [InlineData("a\u0085b", "U+0085")]
    public void A_name_with_marks_that_cannot_be_printed_is_refused_everywhere(string name, string marks) =>
        Assert.All(All, place => Rejection.Says(
            $"{place.What} contains {marks}, which cannot be printed on one line; take it out.", place.Argument, () => place.Call(name)));

    [Fact]
    public void A_name_with_half_of_a_character_is_refused_everywhere_and_a_whole_one_is_none()
    {
        Assert.All(All, place => Rejection.Says(
            $"{place.What} contains U+DE00, U+D83D, which cannot be printed on one line; take it out.", place.Argument, () => place.Call("\uDE00a\uD83D")));
        Assert.Equal("a\uD83D\uDE00", Role.Named("a\uD83D\uDE00").ToString());
    }

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\u00A0")]
    public void A_name_with_blanks_at_an_end_is_refused_everywhere(string name) =>
        Assert.All(All, place => Rejection.Says(
            $"{place.What} is '{name}', with blanks at an end, which nobody sees in a report; trim it.", place.Argument, () => place.Call(name)));

    [Fact]
    public void A_name_of_more_than_two_hundred_characters_is_refused() =>
        Assert.All(Names, place => Rejection.Says(
            $"{place.What} is 1,201 characters long, and at most 200 fit on a line; shorten it.",
            place.Argument,
            () => place.Call(new string('x', 1201))));

    [Fact]
    public void A_name_of_two_hundred_characters_and_a_longer_text_are_accepted()
    {
        Assert.All(Names, place => Assert.NotNull(place.Call(new string('x', 200))));
        Assert.All(Texts, place => Assert.NotNull(place.Call(new string('x', 201))));
    }

    [Fact]
    public void A_name_in_any_script_is_accepted() => Assert.All(All, place => Assert.NotNull(place.Call("支払い — оплата é")));

    [Fact]
    public void A_sentence_carries_no_name_of_an_argument() =>
        Assert.Equal(
            "The name of a role is blank; write it in words.",
            Assert.Throws<RejectedCallException>(() => Role.Named("")).Message);
}
