using System;

namespace Rollout.Dsl.Tests.Facts;

/// <summary>What a refused call says.</summary>
static class Rejection
{
    public static void Says(string sentence, string? argument, Func<object?> call)
    {
        var rejected = Assert.Throws<RejectedCallException>(() => _ = call());
        Assert.Equal((sentence, argument), (rejected.Message, rejected.ParamName));
    }
}
