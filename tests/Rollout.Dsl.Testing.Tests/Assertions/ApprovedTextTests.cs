using System;
using System.IO;

namespace Rollout.Dsl.Testing.Tests.Assertions;

public class ApprovedTextTests
{
    [Fact]
    public void The_same_text_passes_whatever_ends_its_lines() => ApprovedText.Of("one\r\ntwo\r\n").ShouldBe("one\ntwo");

    [Fact]
    public void The_first_line_that_differs_is_named() => Assert.Equal(
        """
        The text is not the approved one. The first difference is in line 2:
          approved: two
          received: (the text ends)
        If the change is meant, approve the new text.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<RolloutAssertionException>(() => ApprovedText.Of("one\ntwo").ShouldBe("one")).Message);

    [Fact]
    public void Another_text_than_that_of_a_file_is_written_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "plan.approved.txt");
            File.WriteAllText(path, "one\n");
            var received = Path.Combine(folder.FullName, "plan.received.txt");
            Assert.EndsWith(
                $"\n  approved: one\n  received: two\nThe whole text is in {received}; if the change is meant, copy it over the approved file.",
                Assert.Throws<RolloutAssertionException>(() => ApprovedText.InFile(path).ShouldBe("two")).Message,
                StringComparison.Ordinal);
            File.Copy(received, path, overwrite: true);
            ApprovedText.InFile(path).ShouldBe("two");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_counts_as_an_empty_one() => Assert.Contains(
        "\n  approved: \n  received: one\n",
        Assert.Throws<RolloutAssertionException>(() => ApprovedText.InFile("not-there.approved.txt").ShouldBe("one")).Message,
        StringComparison.Ordinal);
}
