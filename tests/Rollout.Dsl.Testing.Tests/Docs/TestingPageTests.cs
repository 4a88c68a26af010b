using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rollout.Dsl.Testing.Tests.Docs;

public class TestingPageTests
{
    const string Fence = "```";

    /// <summary>What the pages show is compiled and run, because it stands in the example's tests word for word.</summary>
    [Theory]
    [InlineData("Docs/testing.md", 4)]
    [InlineData("Docs/README.md", 1)]
    public void Every_test_that_is_shown_is_one_of_the_examples(string page, int count)
    {
        var shown = Blocks(page, "csharp").Where(block => block.Contains("[Fact]", StringComparison.Ordinal)).ToArray();
        Assert.Equal(count, shown.Length);
        Assert.All(shown, block => Assert.Contains(block, Examples, StringComparison.Ordinal));
    }

    [Fact]
    public void The_story_that_is_shown_is_the_one_that_the_example_asserts() =>
        Assert.All(Blocks("Docs/testing.md", "text"), block => Assert.Contains(block, Examples.Replace("\n            ", "\n", StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>Each verb of a scenario and of a list of properties is named, so that a new one is not forgotten.</summary>
    [Fact]
    public void Every_verb_is_named()
    {
        var page = Read("Docs/testing.md");
        var verbs = new[] { typeof(Scenario), typeof(Verification), typeof(PlanAssertions) }
            .SelectMany(type => type.GetMethods().Where(method => method.DeclaringType == type && !method.IsSpecialName)).Select(method => method.Name).Distinct();
        Assert.DoesNotContain(verbs, verb => !page.Contains(verb + "(", StringComparison.Ordinal));
    }

    static string Examples { get; } = Read("Examples/NewCheckoutProofs.cs") + Read("Examples/NewCheckoutScenarios.cs");

    static IEnumerable<string> Blocks(string page, string language) =>
        Read(page).Split(Fence + language + "\n").Skip(1).Select(rest => rest.Split("\n" + Fence)[0]);

    static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(TestingPageTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
