using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class DiscardedResultFixTests
{
    [Fact]
    public Task Result_goes_back_into_the_variable_that_is_read_later() => Verify.Fixes<DiscardedResultFix>(
        """
            static Stage Watched(Stage stage)
            {
                // The gate.
                {|ROL0002:stage.AdvanceWhen(Errors < 1.Percent())|}; // of errors
                {|ROL0002:stage
                    .ObserveFor(1.Hours())
                    .RollBackWhen(Errors > 2.Percent())|};
                return stage;
            }
        """,
        """
            static Stage Watched(Stage stage)
            {
                // The gate.
                stage = stage.AdvanceWhen(Errors < 1.Percent()); // of errors
                stage = stage
                    .ObserveFor(1.Hours())
                    .RollBackWhen(Errors > 2.Percent());
                return stage;
            }
        """);

    [Fact]
    public Task Variable_that_is_read_in_the_next_turn_of_a_loop_is_read_later() => Verify.Fixes<DiscardedResultFix>(
        """
            static void Watch(Stage @stage, Action<Stage> see)
            {
                for (var i = 0; i < 3; i++)
                {
                    see(@stage);
                    {|ROL0002:@stage.AdvanceWhen(Errors < 1.Percent())|};
                }
            }
        """,
        """
            static void Watch(Stage @stage, Action<Stage> see)
            {
                for (var i = 0; i < 3; i++)
                {
                    see(@stage);
                    @stage = @stage.AdvanceWhen(Errors < 1.Percent());
                }
            }
        """);

    [Theory]
    [InlineData("static void Watch(Stage stage) { {|ROL0002:stage.AdvanceWhen(Errors < 1.Percent())|}; }")]
    [InlineData("static Stage Watch(Stage stage) { {|ROL0002:stage.AdvanceWhen(Errors < 1.Percent())|}; stage = Stage.Named(\"a\").ToEveryone(); return Stage.Named(\"b\").ToEveryone(); }")]
    [InlineData("static Stage Watch(in Stage stage) { {|ROL0002:stage.AdvanceWhen(Errors < 1.Percent())|}; return stage; }")]
    [InlineData("static Stage? Watch(Stage? stage) { {|ROL0002:stage?.AdvanceWhen(Errors < 1.Percent())|}; return stage; }")]
    [InlineData("static StageWithoutExposure Watch(StageWithoutExposure stage) { {|ROL0002:stage.ToEveryone()|}; return stage; }")]
    [InlineData("static void Watch(Stage[] stages) { foreach (var stage in stages) { {|ROL0002:stage.AdvanceWhen(Errors < 1.Percent())|}; stage.ToString(); } }")]
    [InlineData("static void Watch() { {|ROL0002:Stage.Named(\"a\").ToEveryone()|}; }")]
    public Task Nothing_is_assigned_where_that_would_lose_the_result_or_not_compile(string members) => Verify.OffersNothing<DiscardedResultFix>(members);
}
