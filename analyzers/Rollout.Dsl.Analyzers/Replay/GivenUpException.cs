using System;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Ends a replay that takes too long or meets code whose effects it cannot follow; what it would have read is unread.</summary>
internal sealed class GivenUpException(string why) : Exception(why);
