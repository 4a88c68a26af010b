using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Rollout.Dsl;

/// <summary>What identifies the behaviour of a plan.</summary>
public static class PlanFingerprint
{
    /// <summary>
    /// A fingerprint of what the rollout does: it changes when behaviour changes, and stays when only prose does, as reasons, names of
    /// those who carry out a step, or records of rehearsals. The order in a list counts.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The SHA-256 of the facts that count, as 64 lower-case hexadecimal digits, the same on every machine.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static string Fingerprint(this RolloutPlan plan)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        var node = DocumentWriter.Node(plan, static (type, fact) => Wordbook.Of(type, fact).Side);
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(string.Concat(Tokens(node))))
            .Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>Each token with its length before it, so that no two trees have the same text.</summary>
    static IEnumerable<string> Tokens(DocumentValue value) => value switch
    {
        DocumentNode node => node.Facts.SelectMany(fact => Tokens(fact.Value).Prepend(Token(fact.Name))).Prepend(Token(node.Kind)).Prepend("(").Append(")"),
        DocumentList list => list.Items.SelectMany(Tokens).Prepend("[").Append("]"),
        _ => [Token(((DocumentScalar)value).Text)],
    };

    static string Token(string text) => Wording.Plain(text.Length) + ":" + text;
}
