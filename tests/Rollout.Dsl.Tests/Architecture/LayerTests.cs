using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Tests.Architecture;

public class LayerTests
{
    /// <summary>What each folder may use besides itself. Arrows point one way; peers know each other where the grammar joins them.</summary>
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Facts"] = [],
        ["Units"] = ["Facts"],
        ["Signals"] = ["Facts", "Units"],
        ["Authority"] = ["Facts", "Units", "Changes"],
        ["Time"] = ["Facts", "Units", "Authority"],
        ["Stages"] = ["Facts", "Units", "Signals", "Authority", "Changes", "Rollback"],
        ["Changes"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Rollback"],
        ["Rollback"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes"],
        ["Plans"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time"],
        ["Numbers"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans"],
        ["Decisions"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans"],
        ["Exploration"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans", "Decisions"],
        ["Execution"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans", "Numbers", "Decisions", "Exploration", "Review", "Rendering"],
        ["Review"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans", "Numbers", "Decisions", "Exploration"],
        ["Rendering"] = ["Facts", "Units", "Signals", "Authority", "Stages", "Changes", "Rollback", "Time", "Plans"],
    };

    /// <summary>A word that looks like a type: the number of items is a property of the chain itself.</summary>
    static readonly string[] Exceptions = ["Facts/Chain -> Units/Count"];

    [Fact]
    public void Every_folder_is_a_layer() =>
        Assert.Equal(MayUse.Keys.Order(), SourceFile.All.Select(file => file.Folder).Distinct().Order());

    [Fact]
    public void Arrows_between_folders_point_one_way() => Assert.Equal(Exceptions.Order(), Arrows().Order());

    [Theory]
    [InlineData("Signals", "CountMetric", "Count")]
    [InlineData("Authority", "Grant", "Role")]
    [InlineData("Authority", "Obligation", "FlagChange")]
    [InlineData("Stages", "Stage", "Change")]
    [InlineData("Changes", "DataChange", "Repair")]
    [InlineData("Rollback", "Undo", "SchemaChange")]
    [InlineData("Plans", "RolloutPlan", "ContainmentStep")]
    [InlineData("Plans", "Answers", "Change")]
    [InlineData("Decisions", "CourseStage", "StageSheet")]
    [InlineData("Execution", "RolloutRun", "DecisionEngine")]
    [InlineData("Review", "WayBack", "RollbackStep")]
    [InlineData("Review", "PlanReading", "PointOfNoReturn")]
    public void An_arrow_that_exists_is_seen(string folder, string file, string used) =>
        Assert.Contains(used, SourceFile.All.Single(source => source.Folder == folder && source.Name == file).Words);

    static IEnumerable<string> Arrows() =>
        from file in SourceFile.All
        from other in SourceFile.All
        where other.Folder != file.Folder && !MayUse[file.Folder].Contains(other.Folder) && file.Words.Contains(other.Name) && file.Sees(other)
        select $"{file.Place} -> {other.Place}";
}
