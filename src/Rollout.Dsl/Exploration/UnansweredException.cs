using System;

namespace Rollout.Dsl.Exploration;

/// <summary>A function of a property throws. It carries where, until the course to that moment can be told.</summary>
internal sealed class UnansweredException(Exception thrown, Moment moment, Edge? edge)
    : Exception(thrown.Message, thrown)
{
    public Moment Moment { get; } = moment;

    /// <summary>The step from that moment that was asked about, or null.</summary>
    public Edge? Edge { get; } = edge;
}
