using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Windows in zones whose clocks are changed at odd hours, forward past midnight, by half an hour, or by a whole day.</summary>
static class AnyWindow
{
    public static IReadOnlyList<string> Zones { get; } =
        ["UTC", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Beirut", "America/New_York"];

    static readonly Gen<LocalTime> Times =
        from hour in FsCheck.Fluent.Gen.Choose(0, 23)
        from quarter in FsCheck.Fluent.Gen.Choose(0, 3)
        select new LocalTime(hour, quarter * 15);

    public static Gen<ReleaseWindow> Gen { get; } =
        from first in FsCheck.Fluent.Gen.Choose(1, 7)
        from more in FsCheck.Fluent.Gen.SubListOf(Enumerable.Range(1, 7).ToArray())
        from opens in Times
        from closes in Times
        from zone in FsCheck.Fluent.Gen.Elements(Zones.ToArray())
        from said in FsCheck.Fluent.Gen.SubListOf<Func<ReleaseWindow, ReleaseWindow>>(
            window => window.From(opens), window => opens == closes ? window : window.To(closes), window => window.In(zone))
        select said.Aggregate(
            ReleaseWindow.On((IsoDayOfWeek)first, [.. more.Where(day => day != first).Select(day => (IsoDayOfWeek)day)]), (window, verb) => verb(window));
}
