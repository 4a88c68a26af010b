using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// Sameness of values of which parts were not read: two values that say the same only as far as they were read need not be the same,
/// and two that differ only in what was not read may be.
/// </summary>
internal static class Likeness
{
    /// <summary>Whether everything that the value says was read, down to its last part.</summary>
    public static bool IsWhollyRead(this PlanValue value) =>
        !value.Facts.IsNothingRead && value.Facts.Said.All(fact => IsWhollyRead(value.Facts[fact]));

    public static bool SurelyIs(this PlanValue value, PlanValue other) => value.Equals(other) && value.IsWhollyRead();

    public static bool MayBe(this PlanValue value, PlanValue other) =>
        value.StandsForUnread
        || other.StandsForUnread
        || (value.GetType() == other.GetType()
            && value.Facts.Said.Union(other.Facts.Said).All(fact => MayBe(value.Facts[fact], other.Facts[fact])));

    static bool IsWhollyRead(object? content) => content switch
    {
        NotRead => false,
        PlanValue value => value.IsWhollyRead(),
        Chain chain => chain.IsWhole && chain.ToArray().All(IsWhollyRead),
        _ => true,
    };

    static bool MayBe(object? one, object? other) => (one, other) switch
    {
        (NotRead, _) or (_, NotRead) => true,
        (PlanValue left, PlanValue right) => left.MayBe(right),
        (Chain { IsWhole: true } left, Chain { IsWhole: true } right) =>
            left.Count == right.Count && left.ToArray().Zip(right.ToArray(), MayBe).All(may => may),
        (Chain, Chain) => true,
        _ => Equals(one, other),
    };
}
