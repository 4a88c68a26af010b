using System;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Leaves a loop whose turns cannot be counted; the loop is then havoc.</summary>
internal sealed class UnknownJumpException() : Exception("It is not known whether the loop goes on.");
