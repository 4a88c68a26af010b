using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Authority;

public class AnnouncementTests
{
    static readonly Change Endpoint = Change.Schema("orders v1");

    [Fact]
    public void An_announcement_reads_in_one_line()
    {
        Assert.Equal("rollbacks are announced to #ops within 5 minutes", Announce.Rollbacks("#ops").Within(5.Minutes()).ToString());
        Assert.Equal("completion is announced to #ops", Announce.Completion("#ops").ToString());
        Assert.Equal("starts are announced to #ops 1 hour before", Announce.Starts("#ops").Before(1.Hours()).ToString());
        Assert.Equal("advances are announced to #ops as a ticket", Announce.Advances("#ops").AsTicket().ToString());
        Assert.Equal("incidents are announced to pager as a page with reason and time", Announce.Incidents("pager").Paging().WithTime().WithReason().ToString());
        Assert.Equal("holds are announced to #ops with time", Announce.Holds("#ops").WithTime().ToString());
        Assert.Equal(
            "the retirement by schema 'orders v1' is announced to the developer portal 30 days before",
            Announce.ToClients(Endpoint, "the developer portal").Before(30.Days()).ToString());
    }

    [Fact]
    public void A_verb_of_an_announcement_is_said_once()
    {
        Rejection.Says(
            "The announcement of rollbacks to #ops already says Within(5 minutes), and Within(1 hour) would contradict or repeat it; say Within once.",
            null,
            () => Announce.Rollbacks("#ops").Within(5.Minutes()).Within(1.Hours()));
        Rejection.Says(
            "The announcement of starts to #ops already says Before(5 minutes), and Before(1 hour) would contradict or repeat it; say Before once.",
            null,
            () => Announce.Starts("#ops").Before(5.Minutes()).Before(1.Hours()));
        Rejection.Says(
            "The announcement of starts to #ops already says WithReason(), and WithReason() would contradict or repeat it; say WithReason once.",
            null,
            () => Announce.Starts("#ops").WithReason().WithReason());
        Rejection.Says(
            "The announcement of starts to #ops already says WithTime(), and WithTime() would contradict or repeat it; say WithTime once.",
            null,
            () => Announce.Starts("#ops").WithTime().WithTime());
    }

    [Fact]
    public void An_announcement_is_a_page_or_a_ticket()
    {
        Rejection.Says(
            "The announcement of incidents to #ops already is sent as a page, and it cannot be sent as a ticket too; say it once, or announce it twice.",
            null,
            () => Announce.Incidents("#ops").Paging().AsTicket());
        Assert.Equal(Delivery.Message, Announce.Incidents("#ops").Sheet.Delivery);
    }

    [Fact]
    public void What_nobody_foresees_is_not_announced_before()
    {
        Rejection.Says("Nobody foresees holds, so they cannot be announced 1 hour before; say Within(...).", "time", () => Announce.Holds("#ops").Before(1.Hours()));
        Rejection.Says("Nobody foresees rollbacks, so they cannot be announced 1 hour before; say Within(...).", "time", () => Announce.Rollbacks("#ops").Before(1.Hours()));
        Rejection.Says("Nobody foresees advances, so they cannot be announced 1 hour before; say Within(...).", "time", () => Announce.Advances("#ops").Before(1.Hours()));
        Rejection.Says("Nobody foresees the completion, so it cannot be announced 1 hour before; say Within(...).", "time", () => Announce.Completion("#ops").Before(1.Hours()));
        Rejection.Says("Nobody foresees incidents, so they cannot be announced 1 hour before; say Within(...).", "time", () => Announce.Incidents("#ops").Before(1.Hours()));
        Rejection.Says(
            "The time before an announced event is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Announce.Starts("#ops").Before(0.Hours()));
    }

    [Fact]
    public void An_announcement_has_a_place_and_clients_something_that_goes_away()
    {
        Rejection.Says("The place of an announcement is blank; write it in words.", "to", () => Announce.Starts(""));
        Rejection.Says(
            "The change of which clients are told is null; declare the field of the change before the fields that use it.",
            "retired",
            () => Announce.ToClients(null!, "the developer portal"));
    }
}
