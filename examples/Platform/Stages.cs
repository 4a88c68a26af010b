using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Platform.Releases;

/// <summary>Templates of stages. A template is a method on a stage, so a plan adds to it what it knows better.</summary>
public static class Stages
{
    /// <summary>What every stage of a service has to show.</summary>
    public static Stage Watched(this Stage stage, string service) => stage
        .AdvanceWhen(Signals.Errors(service) < 0.5.Percent(), Signals.Latency(service).P99 < 1.2.Times(Baseline.Before));

    /// <summary>What a stage has to show beside that while others are still without the change.</summary>
    public static Stage Compared(this Stage stage, string service) => stage
        .Watched(service)
        .AdvanceWhen(Signals.Errors(service) < 1.2.Times(Baseline.Control), Signals.Latency(service).P99 < 1.2.Times(Baseline.Control));

    /// <summary>The night before a larger step: long enough for a batch run, without an incident.</summary>
    public static Stage OverNight(this Stage stage) => stage.ObserveFor(12.Hours()).StayFor(24.Hours(), Without.Incident);

    /// <summary>A ramp in one unit, up to everyone.</summary>
    /// <param name="unit">What is exposed.</param>
    /// <param name="service">The service that is watched.</param>
    /// <param name="window">How long each stage is observed.</param>
    /// <param name="percents">The shares, rising.</param>
    public static Stage[] Ramp(ExposureUnit unit, string service, Duration window, params int[] percents) =>
    [
        .. percents.Select(percent => Stage.Named($"{percent} percent").To(Share(unit, Ratio.FromPercent(percent)))
            .ObserveFor(window).Compared(service)),
        Stage.Named("everyone").ToEveryone().ObserveFor(window).Watched(service),
    ];

    static Exposure Share(ExposureUnit unit, Ratio share) => unit switch
    {
        ExposureUnit.Traffic => Exposure.OfTraffic(share),
        ExposureUnit.Requests => Exposure.OfRequests(share),
        ExposureUnit.Sessions => Exposure.OfSessions(share),
        ExposureUnit.Users => Exposure.OfUsers(share),
        ExposureUnit.Tenants => Exposure.OfTenants(share),
        ExposureUnit.Devices => Exposure.OfDevices(share),
        ExposureUnit.Records => Exposure.OfRecords(share),
        ExposureUnit.Batches => Exposure.OfBatches(share),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A ramp goes by shares."),
    };
}
