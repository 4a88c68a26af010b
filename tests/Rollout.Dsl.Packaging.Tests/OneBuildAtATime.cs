namespace Rollout.Dsl.Packaging.Tests;

/// <summary>Builds run one after another: two cores compile one project at a time faster than several.</summary>
[CollectionDefinition(Name)]
public sealed class OneBuildAtATime : ICollectionFixture<PackedLibrary>
{
    public const string Name = "packaging";
}
