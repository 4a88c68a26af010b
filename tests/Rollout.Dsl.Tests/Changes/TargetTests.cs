using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Changes;

public class TargetTests
{
    static readonly Target Hosts = Target.Of("hosts", "role=web");

    [Fact]
    public void A_target_needs_a_type_and_a_selector()
    {
        Rejection.Says("What a change is made on is blank; write it in words.", "what", () => Target.Of("", "role=web"));
        Rejection.Says("How targets are selected is null; write it in words.", "selector", () => Target.Of("hosts", null!));
        Rejection.Says("The environment of a target is blank; write it in words.", "environment", () => Hosts.In(" "));
    }

    [Fact]
    public void A_target_finds_something() =>
        Rejection.Says("A selector that finds 0 targets changes nothing; write 1 or more.", "expected", () => Hosts.Counting(0));

    [Fact]
    public void A_cache_lives_for_a_time() => Rejection.Says(
        "The life of a cache entry is 0 seconds, and it has to be longer than 0; write how long it takes.", "life", () => Hosts.Caching(Duration.Zero));

    [Fact]
    public void A_target_says_each_thing_once() => Rejection.Says(
        "Target '40 hosts by role=web' already says Counting(40), and Counting(41) would contradict or repeat it; say Counting once.",
        null,
        () => Hosts.Counting(40).Counting(41));

    [Fact]
    public void What_is_known_of_a_target_can_be_read()
    {
        var target = Hosts.Counting(1_200).In("production").Critical().Stateful().Caching(2.Minutes());
        Assert.Equal("1,200 hosts by role=web in production", target.ToString());
        var sheet = target.Sheet;
        Assert.Equal(("hosts", "role=web", 1_200, "production"), (sheet.What, sheet.Selector, sheet.ExpectedCount, sheet.Environment));
        Assert.Equal((true, true, 2.Minutes()), (sheet.IsCritical, sheet.IsStateful, sheet.CacheLife));
        Assert.Equal((false, false, null), (Hosts.Sheet.IsCritical, Hosts.Sheet.IsStateful, Hosts.Sheet.ExpectedCount));
    }
}
