using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class SideEffectUnansweredTests
{
    const string Id = "ROL4015";

    static readonly EmissionChange Mails = Change.Emission("reminders");

    [Fact]
    public void Mails_of_which_nothing_is_said_are_flagged_also_behind_a_flag()
    {
        var found = (
            "change 'reminders'",
            "Emission 'reminders' cannot be recalled, and nothing says what is done about what was sent, so whoever received it keeps it when the rollout is rolled back; say AnsweredBy(...) on the change, or add Undo.Run(...) to RollingBackBy(...).");
        Reviewed.Says(Id, LastingPlan.Of(Mails), found);
        Reviewed.Says(Id, LastingPlan.Of(Mails).ExposedBy(SmallPlan.Flag).ContainingBy(Contain.Pause(SmallPlan.Flag)), found);
    }

    [Fact]
    public void Of_one_emission_one_rule_speaks() => Reviewed.IsSilent("ROL3001", LastingPlan.Of(Mails));

    [Fact]
    public void An_answer_a_step_a_repair_or_a_command_may_do_something_about_it()
    {
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails.AnsweredBy("a correction goes to the same recipients")));
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails, Undo.Run("send-corrections.sh", Mails)));
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails, Undo.Recover("call the recipients", Mails)));
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails).RepairingForwardBy(Repair.Run("send-corrections.sh")));
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails).ContainingBy(Contain.Run("send-corrections.sh")));
    }

    [Fact]
    public void A_grade_says_how_it_ends()
    {
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails.ReversibleBy("the queue is emptied before midnight")));
        Reviewed.IsSilent(Id, LastingPlan.Of(Mails.OneWay("the campaign ends there")));
    }
}
