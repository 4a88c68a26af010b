using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Authority;

/// <summary>What was said with a verb is read from a sheet.</summary>
public class SheetTests
{
    [Fact]
    public void The_sheet_of_a_grant_shows_its_rights()
    {
        var all = Role.OnCall.MayRollBack(On.StopLoss).MayHalt().MayAdvance().MayOverride().MayVeto().Sheet;
        Assert.Equal((Role.OnCall, On.StopLoss), (all.Role, all.MayRollBack));
        Assert.True(all.MayHalt && all.MayAdvance && all.MayOverride && all.MayVeto);
        var one = Role.OnCall.MayHalt().Sheet;
        Assert.True(one.MayRollBack is null && !one.MayAdvance && !one.MayOverride && !one.MayVeto);
    }

    [Fact]
    public void The_sheet_of_an_announcement_shows_what_is_told_and_how()
    {
        var page = Announce.Incidents("pager").Paging().Within(1.Minutes()).WithReason().Sheet;
        Assert.Equal((Occasion.Incidents, "pager", Delivery.Page, 1.Minutes()), (page.Occasion, page.Place, page.Delivery, page.Within));
        Assert.True(page.SaysReason && !page.SaysTime && page.Retired is null);
        var told = Announce.ToClients(SmallPlan.Flag, "portal").Before(30.Days()).WithTime().AsTicket().Sheet;
        Assert.Equal((Occasion.Retirement, SmallPlan.Flag, 30.Days(), Delivery.Ticket), (told.Occasion, told.Retired, told.Before, told.Delivery));
        Assert.True(told.SaysTime && !told.SaysReason);
    }

    [Fact]
    public void The_sheet_of_an_obligation_shows_what_is_done_by_whom_and_until_when()
    {
        var day = new LocalDate(2026, 3, 1);
        var flag = Obligation.Remove(SmallPlan.Flag).By(Role.ReleaseTeam).Until(day).Sheet;
        Assert.Equal((ObligationKind.Remove, SmallPlan.Flag, null, Role.ReleaseTeam, day), (flag.Kind, flag.Flag, flag.What, flag.Owner, flag.Until));
        Assert.Equal(
            (ObligationKind.Renew, "the rehearsal", "renew the rehearsal"),
            (Obligation.Renew("the rehearsal").Sheet.Kind, Obligation.Renew("the rehearsal").Sheet.What, Obligation.Renew("the rehearsal").Sheet.Action));
    }
}
