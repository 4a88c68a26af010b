using System;
using System.Linq;

namespace Rollout.Dsl.Testing.Tests.Assertions;

public class AssertionExceptionTests
{
    /// <summary>What xunit and others look for, by its name alone.</summary>
    [Fact]
    public void It_is_marked_as_a_failed_assertion() =>
        Assert.Contains(typeof(RolloutAssertionException).GetInterfaces(), marker => marker.Name == "IAssertionException");

    [Fact]
    public void Its_stack_begins_in_the_test()
    {
        var thrown = Assert.Throws<RolloutAssertionException>(() => SmallPlans.Gated.Verify().Check());
        Assert.Contains(nameof(Its_stack_begins_in_the_test), thrown.StackTrace!.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void No_test_framework_is_referenced() =>
        Assert.DoesNotContain(typeof(Verification).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));
}
