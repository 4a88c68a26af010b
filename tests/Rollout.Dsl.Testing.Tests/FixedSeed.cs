using FsCheck;

namespace Rollout.Dsl.Testing.Tests;

/// <summary>Properties over the same cases in every run.</summary>
static class FixedSeed
{
    public static Config Tests(int most) => Config.QuickThrowOnFailure.WithMaxTest(most).WithReplay(20261126, 17);
}
