using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Works of which a part does not come back.</summary>
static partial class SafeWorks
{
    static SafeWork Contraction(Dice dice)
    {
        var read = Switch(dice, "READ_ADDRESSES");
        var column = dice.Saying(
            Change.Schema("column customers.email").Contracting().Destroying("customers.email").UsageShownBy(OldUses).OneWay("the column is gone"),
            all => all.After(read),
            all => all.QuarantinedFor(30.Days()),
            all => all.On(Target.Of("table", "crm/customers").Counting(1)));
        return Ended(dice, column, read) with
        {
            Cleared = [OldUses.StaysAtZero()],
            RepairedForward = [Repair.Run("add-column-again.sql").Within(1.Hours()).By(Team)],
        };
    }

    static SafeWork Retirement(Dice dice)
    {
        var refuse = Switch(dice, "REFUSE_V1");
        var api = Change.Contract("orders API 1").UsageShownBy(OldUses).OneWay("its code is deleted");
        return Ended(dice, api, refuse) with
        {
            Cleared = [OldUses.StaysAtZero()],
            Told = [Announce.ToClients(api, to: "developer portal").Before(90.Days())],
            RepairedForward = [Repair.Run("gateway add-route v1-to-v2").Within(1.Hours()).By(Team)],
        };
    }

    static SafeWork Ending(Dice dice)
    {
        var silent = Switch(dice, "SILENCE_WORKER");
        var worker = Change.Removal("old worker").UsageShownBy(OldUses).OneWay("its hosts are gone");
        return Ended(dice, worker, silent) with
        {
            Cleared = [OldUses.StaysAtZero()],
            Told = dice.Some(Announce.ToClients(worker, to: "teams that use the worker").Before(30.Days())),
            Containing = [Contain.FailOver("the new worker").Within(10.Minutes()).By(Role.OnCall)],
        };
    }

    static SafeWork Deletion(Dice dice)
    {
        var hide = Change.Flag("HIDE_INACTIVE").TurnedBothWays(Day);
        var accounts = Change.Data("inactive accounts deleted").Destroying("inactive accounts").OneWay("the rows are gone")
            .On(Target.Of("rows", "last seen before 2020").Counting(40_000));
        return Ended(dice, dice.One(accounts.QuarantinedFor(30.Days()), accounts.InBatchesOf(100, of: "accounts")), hide) with
        {
            Containing = [Contain.KillSwitch(hide).Within(1.Minutes()).By(Role.OnCall)],
            RepairedForward = dice.Some(Repair.Run("restore-account.py").From(Saved("accounts")).Within(8.Hours()).By(Team)),
        };
    }

    static SafeWork Emission(Dice dice)
    {
        var sending = Switch(dice, "SEND_MAILS");
        var mails = Change.Emission("price mails").WrittenBy(sending).InBatchesOf(500, of: "mails").AnsweredBy("a correction mail within a day");
        return new([sending, mails], OffBy(dice, sending)) { Exposer = sending, Unit = ExposureUnit.Users };
    }

    /// <summary>Something goes away for good once everybody does without it behind a flag.</summary>
    static SafeWork Ended(Dice dice, Change last, FlagChange flag) => new([flag, last], OffBy(dice, flag)) { Last = last, Exposer = dice.One(flag, null) };
}
