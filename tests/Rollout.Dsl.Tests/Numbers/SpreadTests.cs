using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Numbers;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Numbers;

public class SpreadTests
{
    static readonly Pace TenInFiveMinutes = Pace.Of(10, ExposureUnit.Hosts, 5.Minutes());

    [Fact]
    public void A_stage_takes_the_time_of_its_pace_for_those_who_are_new_in_it()
    {
        var numbers = Of(
            Hosts("some", 20).Paced(TenInFiveMinutes).ObserveFor(1.Hours()),
            Stage.Named("dark").Dark().ObserveFor(1.Hours()),
            Hosts("more", 121).Paced(TenInFiveMinutes).ObserveFor(1.Hours()),
            Hosts("rest", 1_000).ObserveFor(1.Hours()),
            Stage.Named("all").ToEveryone());
        Assert.Equal([5.Minutes(), 0.Minutes(), 50.Minutes(), 0.Minutes(), 0.Minutes()], numbers.Stages.Select(stage => stage.TimeToExpose!.Value));
        Assert.Equal(3.Hours() + 55.Minutes(), numbers.FastestToFullExposure);
        Assert.Equal(3.Hours() + 55.Minutes(), numbers.ExpectedToFullExposure);
    }

    [Fact]
    public void A_stage_that_applies_another_change_exposes_all_of_its_own_anew()
    {
        var config = Change.Config("limits", from: "1", to: "2");
        var numbers = RolloutPlan.For("p").Changing(SmallPlan.Code, config)
            .Through(Hosts("code", 100).Applying(SmallPlan.Code), Hosts("limits", 100).Applying(config))
            .RollingBackBy(Undo.Redeploy(SmallPlan.Code)).Paced(TenInFiveMinutes).Numbers();
        Assert.Equal([45.Minutes(), 45.Minutes()], numbers.Stages.Select(stage => stage.TimeToExpose!.Value));
    }

    [Fact]
    public void The_time_of_a_pace_is_not_known_where_nobody_counts_in_its_unit()
    {
        Assert.Null(Of(Stage.Named("some").To(10.PercentOfUsers()).Paced(TenInFiveMinutes)).Stages[0].Fastest);
        Assert.Null(Of(Stage.Named("some").To(Exposure.Of(20.Users(), of: 200.Users())).Paced(TenInFiveMinutes)).Stages[0].TimeToExpose);
        Assert.Equal(5.Minutes(), Of(Stage.Named("some").To(20.HostsOf(200).Reaching(10.PercentOfUsers())).Paced(TenInFiveMinutes)).Stages[0].TimeToExpose);
    }

    [Fact]
    public void No_pace_is_exceeded_and_the_last_go_as_soon_as_it_allows() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(2026, 1127),
        Prop.ForAll(
            (from count in Gen.Choose(1, 40) from minutes in Gen.Choose(1, 40) from old in Gen.Choose(1, 300) from fresh in Gen.Choose(0, 300) select (count, minutes, old, fresh)).ToArbitrary(),
            given =>
            {
                var (count, minutes, old, fresh) = given;
                var time = Of(Hosts("some", old), Hosts("more", old + fresh).Paced(Pace.Of(count, ExposureUnit.Hosts, minutes.Minutes()))).Stages[1].TimeToExpose!.Value;
                var waves = 1;
                for (var exposed = count; exposed < fresh; exposed += count)
                    waves++;
                return time == (waves - 1) * minutes.Minutes();
            }));

    [Theory]
    [InlineData("nested", "20 users, 20 users, 300 users")]
    [InlineData("anew", "20 users, 20 users, 320 users")]
    [InlineData("unsaid", "20 users, 20 users, 320 users")]
    [InlineData("others", "20 users, 20 users, 320 users")]
    public void Those_who_met_a_change_are_the_largest_of_nested_stages_and_else_the_sum(string drawing, string met) =>
        Assert.Equal(met, string.Join(", ", Met(Users("some", 20, drawing, "sample"), Stage.Named("dark").Dark(), Users("more", 300, drawing, drawing == "others" ? "customers" : "sample"))));

    [Fact]
    public void A_nested_stage_holds_only_those_of_its_own_audience() => Assert.Equal(
        "20 users, 120 users, 420 users",
        string.Join(", ", Met(Users("insiders", 20, "nested", "internal"), Users("some", 100, "nested", "sample"), Users("more", 400, "nested", "sample"))));

    [Fact]
    public void No_more_meet_a_change_than_there_are() => Assert.Equal(
        "3 hosts, 8 hosts", string.Join(", ", Met(Stage.Named("first").To(3.HostsOf(8)), Stage.Named("rest").To(8.HostsOf(8)))));

    [Fact]
    public void Who_met_a_change_is_not_known_beyond_a_stage_that_nobody_counts() =>
        Assert.Equal("20 users, ?, ?", string.Join(", ", Met(Users("some", 20, "nested", "sample"), Stage.Named("more").To(10.PercentOfUsers()), Users("most", 600, "nested", "sample"))));

    static string[] Met(params PathStep[] path) => [.. Of(path).Stages.Select(stage => stage.PeopleMet?.ToString() ?? "?")];

    static Stage Hosts(string name, int hosts) => Stage.Named(name).To(hosts.HostsOf(1_000));

    static Stage Users(string name, int users, string drawing, string group)
    {
        var audience = Audience.Named(group).Of(1_000.Users(), of: 4_000.Users());
        return Stage.Named(name).To(Exposure.Of(users.Users(), of: 4_000.Users()), drawing switch
        {
            "nested" or "others" => audience.Nested(),
            "anew" => audience.DrawnAnew(),
            _ => audience,
        });
    }

    static PlanNumbers Of(params PathStep[] path) => SmallPlan.Along(SmallPlan.Flag, path).By(Undo.TurnOff(SmallPlan.Flag).Within(1.Minutes())).Numbers();
}
