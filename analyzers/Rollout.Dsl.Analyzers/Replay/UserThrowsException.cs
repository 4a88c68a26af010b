using System;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>The user's code surely throws here, so what follows does not happen.</summary>
internal sealed class UserThrowsException() : Exception("The code throws.");
