using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Checkout.Releases;
using Contacts.Releases;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Benchmarks;

/// <summary>Every course of a plan, and every property over them: of examples, and of plans with more stages and signals.</summary>
[MemoryDiagnoser]
public class ExplorationBenchmarks
{
    RolloutPlan _plan = null!;
    Courses _courses = null!;

    public static IEnumerable<string> Plans =>
        new[] { "NewCheckout", "ContactMerge" }.Concat(from stages in new[] { 1, 5, 10, 20 } from signals in new[] { 1, 6, 12 } select $"{stages} x {signals}");

    [ParamsSource(nameof(Plans))]
    public string Plan { get; set; } = "";

    [GlobalSetup]
    public void Find()
    {
        _plan = Plan switch
        {
            "NewCheckout" => NewCheckoutFlow.Plan,
            "ContactMerge" => ContactMergeCorrected.Plan,
            _ => Plan.Split(" x ") is [var stages, var signals] ? SizedPlan.Of(int.Parse(stages, null), int.Parse(signals, null)) : throw new InvalidOperationException(Plan),
        };
        _courses = Courses.Of(_plan);
        Console.WriteLine($"{Plan}: {_courses.States} states, {_courses.Steps} steps");
    }

    [Benchmark]
    public Courses Explore() => Courses.Of(_plan);

    [Benchmark]
    public int Prove() => Safety.All.Count(property => _courses.Prove(property).Holds);
}
