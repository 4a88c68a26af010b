using System;
using Rollout.Dsl;
using Storefront.Drafts;

var plan = NextShopRelease.Plan;
Console.WriteLine($"{plan}: risk {plan.Risk}");
foreach (var finding in plan.Review())
    Console.WriteLine($"  {finding}");
