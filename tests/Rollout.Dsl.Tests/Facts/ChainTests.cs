using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Tests.Facts;

public class ChainTests
{
    static readonly Arbitrary<int[][]> Parts =
        Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9)).Where(part => part.Length > 0)).Where(parts => parts.Length > 0).ToArbitrary();

    [Fact]
    public void What_is_appended_part_by_part_comes_back_in_order() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
    {
        var chain = parts.Aggregate((Chain?)null, (all, part) => Chain.Append(all, part.Cast<object>()))!;
        var whole = parts.SelectMany(part => part).Cast<object>().ToArray();
        return chain.Count == whole.Length && chain.ToArray().SequenceEqual(whole);
    }));

    [Fact]
    public void Equal_items_make_equal_chains_however_they_were_appended() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
    {
        var chain = parts.Aggregate((Chain?)null, (all, part) => Chain.Append(all, part.Cast<object>()))!;
        var atOnce = Chain.Append(null, parts.SelectMany(part => part).Cast<object>());
        return chain.Equals(atOnce) && chain.GetHashCode() == atOnce.GetHashCode() && !chain.Equals(Chain.Append(atOnce, [1]));
    }));

    [Fact]
    public void A_chain_is_whole_until_one_item_was_not_read()
    {
        var chain = Chain.Append(null, [Role.OnCall]);
        Assert.True(chain.IsWhole);
        Assert.False(Chain.Append(chain, [NotRead.Value, Role.Product]).IsWhole);
        Assert.False(Chain.Append(chain, [Unread.Of(typeof(Role))!]).IsWhole);
        Assert.True(chain.IsWhole);
    }

    [Fact]
    public void A_long_chain_is_built_and_compared_without_deep_recursion()
    {
        var items = Enumerable.Range(0, 100_000).Cast<object>().ToArray();
        var chain = items.Aggregate((Chain?)null, (all, item) => Chain.Append(all, [item]))!;
        Assert.Equal(chain, Chain.Append(null, items));
    }
}
