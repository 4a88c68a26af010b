using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Tables over few facts and few contents, so that two of them often agree.</summary>
static class AnyTable
{
    static readonly Fact[] Facts = [Fact.Name, Fact.Owner, Fact.Touches, Fact.Limit];

    static readonly Gen<object?> Contents = FsCheck.Fluent.Gen.Elements<object?>(
        null,
        NotRead.Value,
        "a",
        1m,
        Role.OnCall,
        Role.Product,
        Role.OnCall.MayHalt(),
        Role.OnCall.MayHalt().MayOverride(),
        Unread.Of(typeof(Role)),
        Chain.Append(null, [Role.OnCall, Role.Product]),
        Chain.Append(null, [Role.OnCall, Role.Management]),
        Chain.Append(null, [Role.OnCall, NotRead.Value]),
        Chain.Append(null, [Role.OnCall]));

    public static Gen<FactTable> Gen { get; } =
        from unread in FsCheck.Fluent.Gen.Elements(false, false, false, true)
        from contents in FsCheck.Fluent.Gen.ArrayOf(Contents, Facts.Length)
        select Facts.Zip(contents).Where(item => item.Second is not null)
            .Aggregate(unread ? FactTable.NothingRead : FactTable.Empty, (table, item) => table.Set(item.First, item.Second!));
}
