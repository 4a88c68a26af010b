using System.Linq;
using Checkout.Releases;
using Contacts.Releases;
using Incidents;
using Shop.Releases;
using Storefront.Drafts;

namespace Rollout.Dsl.Tests.Examples;

public class ExamplePlanTests
{
    [Fact]
    public void The_new_checkout_is_clean_and_its_risk_is_medium()
    {
        Assert.Empty(NewCheckoutFlow.Plan.Review());
        Assert.Equal(
            "medium (it changes code 'checkout-web' from 4.1.7 to 4.2.0, it changes flag 'NEW_CHECKOUT' and it touches sensitive payments)",
            NewCheckoutFlow.Plan.Risk.ToString());
    }

    [Fact]
    public void The_new_footer_is_clean_and_routine()
    {
        Assert.Empty(NewFooterFlow.Plan.Review());
        Assert.Equal("routine (declared routine: cosmetic, no data, off in seconds)", NewFooterFlow.Plan.Risk.ToString());
    }

    [Fact]
    public void The_contact_merge_as_written_lacks_a_rehearsal_a_restore_test_and_an_approval()
    {
        Assert.Equal(["ROL3004", "ROL3011", "ROL5006"], ContactMergeAsWritten.Plan.Review().Select(finding => finding.Id));
        Assert.Equal(RiskClass.Critical, ContactMergeAsWritten.Plan.Risk.Class);
    }

    [Fact]
    public void The_contact_merge_corrected_is_clean() => Assert.Empty(ContactMergeCorrected.Plan.Review());

    [Fact]
    public void The_next_shop_release_lists_what_is_open_and_what_its_pipeline_would_do() => Assert.Equal(
        ["ROL0006", "ROL0006", "ROL6004"], NextShopRelease.Plan.Review().Select(finding => finding.Id));

    [Fact]
    public void A_finding_names_the_file_and_line_of_its_element() =>
        Assert.StartsWith(
            "KnightCapitalAsItWas.cs:19: warning ROL1002: Stage 'first servers' is the first that exposes changes 'SMARS' and 'POWER_PEG', and it exposes 3 of 8 hosts,",
            KnightCapitalAsItWas.Plan.Review()[0].ToString(),
            System.StringComparison.Ordinal);

    [Fact]
    public void The_longest_rollback_is_the_sum_of_its_steps()
    {
        Assert.Equal(NodaTime.Duration.FromSeconds(910), NewCheckoutFlow.Plan.Sheet.LongestRollback);
        Assert.Equal(NodaTime.Duration.FromSeconds(4 * 3600 + 10), ContactMergeAsWritten.Plan.Sheet.LongestRollback);
        Assert.Null(KnightCapitalAsItWas.Plan.Sheet.LongestRollback);
    }
}
