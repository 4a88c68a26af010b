using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Facts;

public class FactTableTests
{
    static readonly Arbitrary<FactTable> Table = AnyTable.Gen.ToArbitrary();
    static readonly Arbitrary<(FactTable, FactTable)> Two = AnyTable.Gen.Two().Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void Joining_a_table_with_itself_changes_nothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Table, table => FactTable.Join(table, table).Equals(table)));

    [Fact]
    public void Joining_does_not_depend_on_the_side() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Two, pair => FactTable.Join(pair.Item1, pair.Item2).Equals(FactTable.Join(pair.Item2, pair.Item1))));

    [Fact]
    public void A_join_knows_no_more_than_either_side() => Check.QuickThrowOnFailure(Prop.ForAll(Two, pair =>
    {
        var joined = FactTable.Join(pair.Item1, pair.Item2);
        return Knowledge.IsNoMoreThan(joined, pair.Item1) && Knowledge.IsNoMoreThan(joined, pair.Item2);
    }));

    [Fact]
    public void A_join_keeps_what_both_sides_know_alike() => Check.QuickThrowOnFailure(Prop.ForAll(Two, pair =>
    {
        var joined = FactTable.Join(pair.Item1, pair.Item2);
        return pair.Item1.Said.Where(fact => Equals(pair.Item1[fact], pair.Item2[fact])).All(fact => Equals(joined[fact], pair.Item1[fact]));
    }));

    [Fact]
    public void A_table_does_not_depend_on_the_order_of_its_facts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Table,
        table =>
        {
            var start = table.IsNothingRead ? FactTable.NothingRead : FactTable.Empty;
            var again = table.Said.Reverse().Aggregate(start, (all, fact) => all.Set(fact, table[fact]!));
            return again.Equals(table) && again.GetHashCode() == table.GetHashCode();
        }));

    [Fact]
    public void What_was_not_said_is_known_to_be_absent_unless_nothing_was_read()
    {
        Assert.True(FactTable.Empty.Knows(Fact.Owner));
        Assert.Null(FactTable.Empty[Fact.Owner]);
        Assert.False(FactTable.NothingRead.Knows(Fact.Owner));
        Assert.Same(NotRead.Value, FactTable.NothingRead[Fact.Owner]);
    }

    [Fact]
    public void What_follows_an_unread_list_leaves_it_unread()
    {
        var table = FactTable.Empty.Set(Fact.Touches, NotRead.Value).Append(Fact.Touches, [Sensitive.Payments]);
        Assert.False(table.Knows(Fact.Touches));
        Assert.Equal(2, ((Chain)table[Fact.Touches]!).Count);
    }

    [Fact]
    public void Appending_nothing_says_nothing() => Assert.Equal(FactTable.Empty, FactTable.Empty.Append(Fact.Touches, []));
}
