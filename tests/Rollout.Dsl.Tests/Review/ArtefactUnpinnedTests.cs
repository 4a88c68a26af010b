using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ArtefactUnpinnedTests
{
    const string Id = "ROL6006";

    [Fact]
    public void A_name_that_moves_is_flagged() => Reviewed.Says(Id, To("latest"), (
        "change 'web'",
        "Change 'web' leads to 'latest', which names another build as soon as there is one, so a later stage may run what no earlier stage has shown; write the version, digest or commit."));

    [Theory]
    [InlineData("registry.example/web:latest")]
    [InlineData("Main")]
    [InlineData("4.2-SNAPSHOT")]
    [InlineData("^4.2.0")]
    [InlineData("~4")]
    [InlineData("4.x")]
    [InlineData("4.2.*")]
    [InlineData("*")]
    public void So_is_a_tag_a_branch_or_a_range(string version) => Assert.Contains(Id, Reviewed.Ids(To(version)));

    [Theory]
    [InlineData("4.2.0")]
    [InlineData("sha256:9f86d081884c7d65")]
    [InlineData("registry.example:5000/web@sha256:9f86d081")]
    [InlineData("latest checkout rules")]
    [InlineData("main-2026-03-09")]
    [InlineData("^caret")]
    [InlineData("half of the users")]
    public void A_version_is_clean(string version) => Reviewed.IsSilent(Id, To(version));

    [Fact]
    public void What_is_not_built_yet_is_an_open_point() => Reviewed.IsSilent(Id, Changing(Change.Code("web", "1.0", Open.Until(new NodaTime.LocalDate(2026, 5, 1), by: Role.OnCall))));

    static RolloutPlan To(string version) => Changing(Change.Code("web", from: "1.0", to: version));

    static RolloutPlan Changing(CodeChange code) => SmallPlan.Changing(code).By(Undo.Redeploy(code).Within(5.Minutes()));
}
