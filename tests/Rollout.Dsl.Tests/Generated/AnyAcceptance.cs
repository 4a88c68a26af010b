using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>What a plan or a stage may accept, reasonable or not, until a day or still open.</summary>
static class AnyAcceptance
{
    public static Gen<(string Rule, string Because, LocalDate? Until)> Gen { get; } =
        from rule in FsCheck.Fluent.Gen.Elements(RuleCatalogue.Rules.Select(rule => rule.Description.Id).Append("ROL9999").ToArray())
        from because in FsCheck.Fluent.Gen.Elements("the service has three users", "it is behind a wall", "n/a")
        from day in FsCheck.Fluent.Gen.Choose(0, 28)
        select (rule, because, day == 0 ? (LocalDate?)null : new LocalDate(2026, 5, day));
}
