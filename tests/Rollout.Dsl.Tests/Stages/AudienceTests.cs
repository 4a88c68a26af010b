using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class AudienceTests
{
    [Fact]
    public void An_audience_reads_with_what_is_said_of_it()
    {
        Assert.Equal("internal", Audience.Internal.ToString());
        Assert.Equal("beta (300 users)", Audience.Beta.Of(300.Users()).ToString());
        Assert.Equal(
            "random sample (300 of 40,000 users, sticky by account, nested, stratified by country)",
            Audience.RandomSample.Of(300.Users(), of: 40_000.Users()).StickyBy("account").Nested().Stratified("country").ToString());
        Assert.Equal("random sample (drawn anew)", Audience.RandomSample.DrawnAnew().ToString());
    }

    [Fact]
    public void A_size_of_nobody_is_refused() => Rejection.Says(
        "The size of audience 'beta' is nobody; write how many belong to it, or leave Of out.", "size", () => Audience.Beta.Of(default));

    [Fact]
    public void A_size_is_said_once() => Rejection.Says(
        "Audience 'beta' already says Of(300 users), and Of(5 users) would contradict or repeat it; say Of once.",
        null,
        () => Audience.Beta.Of(300.Users()).Of(5.Users(), of: 10.Users()));

    [Fact]
    public void An_audience_is_drawn_in_one_way()
    {
        const string Remedy = "would contradict or repeat it; say one of them once.";
        Rejection.Says($"Audience 'beta' already says Nested(), and DrawnAnew() {Remedy}", null, () => Audience.Beta.Nested().DrawnAnew());
        Rejection.Says($"Audience 'beta' already says DrawnAnew(), and DrawnAnew() {Remedy}", null, () => Audience.Beta.DrawnAnew().DrawnAnew());
    }

    [Fact]
    public void A_blank_key_and_blank_strata_are_refused()
    {
        Rejection.Says("The key of audience 'beta' is blank; write it in words.", "key", () => Audience.Beta.StickyBy(" "));
        Rejection.Says("What audience 'beta' is stratified by is null; write it in words.", "by", () => Audience.Beta.Stratified(null!));
    }
}
