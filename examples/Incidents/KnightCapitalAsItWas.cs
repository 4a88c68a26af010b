using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Knight Capital, 1 August 2012, as the plan was: code copied to eight servers by hand over some days, an old flag given a new
/// meaning, everything switched on at market open. No reading could have stopped it, and the rollback said nothing about the flag.
/// </summary>
public static class KnightCapitalAsItWas
{
    static readonly CodeChange Router = Change.Code("SMARS", from: "before RLP", to: "RLP");
    static readonly FlagChange OldFlag = Change.Flag("POWER_PEG");

    public static RolloutPlan Plan =>
        RolloutPlan.For("retail-liquidity-program")
            .Changing(Router, OldFlag)
            .Through(
                Stage.Named("first servers").To(Exposure.OfHosts(3, of: 8))
                    .ObserveFor(2.Days()),
                Stage.Named("remaining servers").To(Exposure.OfHosts(8, of: 8))
                    .ObserveFor(2.Days()),
                Stage.Named("market open").ToEveryone())
            .RollingBackBy(Undo.Redeploy(Router));
}
