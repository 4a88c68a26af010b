using System;

namespace Rollout.Dsl;

/// <summary>A single content: a text, a number or a truth value, always held as its text.</summary>
public sealed class DocumentScalar : DocumentValue
{
    DocumentScalar(DocumentForm form, string text)
    {
        Form = form;
        Text = text;
    }

    /// <summary>What the scalar is written as.</summary>
    public DocumentForm Form { get; }

    /// <summary>Its text: for a number its digits with a point, for a truth value "true" or "false".</summary>
    public string Text { get; }

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The scalar.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static DocumentScalar OfText(string text) => new(DocumentForm.Text, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A number.</summary>
    /// <param name="digits">The number as it is written, with a point.</param>
    /// <returns>The scalar.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static DocumentScalar OfNumber(string digits) => new(DocumentForm.Number, digits ?? throw new ArgumentNullException(nameof(digits)));

    /// <summary>A truth value.</summary>
    /// <param name="truth">The value.</param>
    /// <returns>The scalar.</returns>
    public static DocumentScalar OfTruth(bool truth) => new(DocumentForm.Truth, truth ? "true" : "false");
}
