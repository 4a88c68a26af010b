using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>A change of every kind, called x, and each of its grades.</summary>
static class ChangeSamples
{
    public static IReadOnlyList<Change> Every { get; } = [.. Enum.GetValues<ChangeKind>().Select(Of)];

    public static Change Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Code => Change.Code("x", "1", "2"),
        ChangeKind.Config => Change.Config("x", "1", "2"),
        ChangeKind.Flag => Change.Flag("x"),
        ChangeKind.Schema => Change.Schema("x"),
        ChangeKind.Data => Change.Data("x"),
        ChangeKind.Contract => Change.Contract("x"),
        ChangeKind.Infrastructure => Change.Infrastructure("x"),
        ChangeKind.Model => Change.Model("x", "1", "2"),
        ChangeKind.SecurityPolicy => Change.SecurityPolicy("x"),
        ChangeKind.Credential => Change.Credential("x"),
        ChangeKind.Dependency => Change.Dependency("x", "1", "2"),
        ChangeKind.Removal => Change.Removal("x"),
        ChangeKind.Emission => Change.Emission("x"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Change Graded(ChangeKind kind, Reversibility grade) => Graded((dynamic)Of(kind), grade);

    static Change Graded<TChange>(TChange change, Reversibility grade)
        where TChange : Change<TChange> => grade switch
        {
            Reversibility.Reversible => change.ReversibleBy("undo.sh"),
            Reversibility.ReversibleWithDowntime => change.ReversibleWithDowntime(1.Hours()),
            Reversibility.Repairable => change.RepairableBy(Repair.Run("repair.sh")),
            Reversibility.OneWay => change.OneWay("gone"),
            _ => change,
        };
}
