using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>A record that somebody agreed to a plan as it was that day. It no longer counts once the plan behaves differently.</summary>
public sealed class Agreement : PlanValue
{
    const int Digits = 64;

    Agreement(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the agreement, for reading.</summary>
    public AgreementSheet Sheet => new(this);

    private protected override string Text =>
        $"agreed by {Facts[Fact.Owner]} on {Wording.Content(Facts[Fact.Date] ?? "a day")} to {Facts[Fact.Fingerprint]}";

    internal static Agreement Of(Role role, string? fingerprint, LocalDate on)
    {
        var text = Naming.Text(fingerprint, "The fingerprint of a plan", nameof(fingerprint));
        if (text.Length != Digits || !text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f')))
        {
            throw new RejectedCallException(
                $"'{text}' is no fingerprint of a plan; copy the {Wording.Plain(Digits)} hexadecimal digits of the plan that was agreed to.", nameof(fingerprint));
        }

        return new(FactTable.Empty.Set(Fact.Owner, role).Set(Fact.Fingerprint, text).Set(Fact.Date, on), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Agreement(facts, provenance);
}
