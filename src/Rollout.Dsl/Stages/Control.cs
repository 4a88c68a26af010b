using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>What moves the exposure from outside the change: a router of traffic, or what deploys.</summary>
public sealed class Control : PlanValue
{
    internal Control(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What the control is.</summary>
    public ControlKind Kind => this.Find<ControlKind>(Fact.Kind) ?? default;

    /// <summary>The units that it can deliver. Empty where the plan does not say.</summary>
    public IReadOnlyList<ExposureUnit> Delivers => this.List<ExposureUnit>(Fact.Delivers);

    internal override string Subject => $"{this.Find<ControlKind>(Fact.Kind)?.ToString().ToLowerInvariant() ?? "control"} {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}";

    private protected override string Text => Facts.IsNothingRead
        ? "a control"
        : Subject + (Delivers.Count == 0 ? "" : $", which delivers {Wording.List(Delivers.Select(unit => unit.Word()), "and")}");

    /// <summary>A router of traffic: a load balancer, a mesh, a gateway.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The control.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Control Router(string name) => Of(ControlKind.Router, name);

    /// <summary>What deploys: it exposes by bringing the change to some targets first.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The control.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Control Deployer(string name) => Of(ControlKind.Deployer, name);

    /// <summary>Says in which units the control can move the exposure.</summary>
    /// <param name="first">A unit.</param>
    /// <param name="rest">More units.</param>
    /// <returns>The control with these units added.</returns>
    /// <exception cref="RejectedCallException">One of them is no unit, or everyone, which every control delivers.</exception>
    [Says(Fact.Delivers)]
    public Control Delivering(ExposureUnit first, params ExposureUnit[] rest)
    {
        if (rest is null)
            throw new RejectedCallException("Delivering(...) got null for 'rest'; pass a value.", nameof(rest));
        return this.More(Fact.Delivers, new[] { first }.Concat(rest).Select(unit => (object)Deliverable(unit, unit == first ? nameof(first) : nameof(rest))));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Control(facts, provenance);

    static ExposureUnit Deliverable(ExposureUnit unit, string argument)
    {
        if (Quantity.Member(unit, "What a control delivers", argument) == ExposureUnit.Everyone)
            throw new RejectedCallException("Every control delivers everyone; write the units of which it delivers a share.", argument);
        return unit;
    }

    static Control Of(ControlKind kind, string name) => new(
        FactTable.Empty.Set(Fact.Kind, kind).Set(Fact.Name, Naming.Name(name, $"The name of a {kind.ToString().ToLowerInvariant()}", nameof(name))),
        Provenance.Unknown);
}
