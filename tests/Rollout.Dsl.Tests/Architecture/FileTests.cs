using System;
using System.Linq;

namespace Rollout.Dsl.Tests.Architecture;

public class FileTests
{
    static readonly string[] CatchAllNames = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager", "Managers", "Shared", "Misc"];

    [Fact]
    public void The_sources_are_found() => Assert.True(SourceFile.All.Count > 50);

    /// <summary>A type with many verbs has a file for each topic: Stage.Evidence holds a part of Stage.</summary>
    [Fact]
    public void A_file_holds_one_type_and_is_named_like_it() =>
        Assert.All(SourceFile.All, file => Assert.Equal([file.Name.Split('.')[0]], file.Types));

    [Fact]
    public void A_file_fits_three_hundred_lines() => Assert.Empty(SourceFile.All.Where(file => file.Lines > 300).Select(file => file.Place));

    [Fact]
    public void The_median_file_fits_a_screen()
    {
        var lines = SourceFile.All.Select(file => file.Lines).Order().ToArray();
        Assert.InRange(lines[lines.Length / 2], 1, 60);
    }

    [Fact]
    public void No_folder_and_no_file_is_a_catch_all() => Assert.Empty(SourceFile.All
        .Where(file => CatchAllNames.Any(name => file.Folder == name || file.Name.EndsWith(name, StringComparison.Ordinal)))
        .Select(file => file.Place));
}
