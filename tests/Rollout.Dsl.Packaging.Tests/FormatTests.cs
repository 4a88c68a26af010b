using System.IO;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary><c>dotnet format</c> runs analyzers in a workspace, as an editor does, and not in the compiler.</summary>
[Collection(OneBuildAtATime.Name)]
public sealed class FormatTests(PackedLibrary packed)
{
    [Fact]
    public void Findings_are_those_of_the_build()
    {
        var consumer = new Consumer(packed)
            .With("Clean.cs", Plans.Checkout)
            .With("CleanMerge.cs", Plans.ContactMerge)
            .With("Ungated.cs", Plans.CheckoutWithoutCanaryGate)
            .With("Pointless.cs", Plans.ContactMergeWithoutPoint);
        var built = consumer.Build();

        Assert.NotEmpty(built);
        Assert.Equal(built, consumer.FormatFindings());
    }

    [Fact]
    public void Fixes_that_come_with_the_package_mend_what_the_build_finds()
    {
        var consumer = new Consumer(packed).With("Pointless.cs", Plans.ContactMergeWithoutPoint);
        Assert.Single(consumer.Build());

        consumer.Mend("ROL4001");

        Assert.Empty(consumer.Build());
    }
}
