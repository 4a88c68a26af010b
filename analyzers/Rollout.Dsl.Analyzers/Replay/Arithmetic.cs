using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Arithmetic, comparison and printing of plain values, where the result is the same in every culture; everything else is unread.</summary>
internal static class Arithmetic
{
    /// <summary>Longer texts are unread: a loop that doubles one would exhaust the memory long before the budget of steps.</summary>
    public const int LongestText = 10_000;

    public static object? Combine(BinaryOperatorKind kind, object? left, object? right)
    {
        if (left is NotReadValue || right is NotReadValue)
            return NotReadValue.Instance;
        try
        {
            return (left, right) switch
            {
                (int a, int b) => Integers(kind, a, b) is long result && result is >= int.MinValue and <= int.MaxValue ? (int)result : Compared(kind, a.CompareTo(b)),
                (long a, long b) => Integers(kind, a, b) ?? Compared(kind, a.CompareTo(b)),
                (double a, double b) => Doubles(kind, a, b),
                (decimal a, decimal b) => Decimals(kind, a, b) ?? Compared(kind, a.CompareTo(b)),
                (bool a, bool b) => Booleans(kind, a, b),
                (string or null, string or null) => Strings(kind, (string?)left, (string?)right),
                (string a, _) when kind == BinaryOperatorKind.Add && Print(right) is { } text => Strings(kind, a, text),
                (_, string b) when kind == BinaryOperatorKind.Add && Print(left) is { } text => Strings(kind, text, b),
                (null, _) or (_, null) when kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => kind == BinaryOperatorKind.NotEquals,
                _ => NotReadValue.Instance,
            };
        }
        catch (ArithmeticException)
        {
            return NotReadValue.Instance;
        }
    }

    public static object Zero(object? like) => like switch
    {
        long => 0L,
        double => 0d,
        decimal => (object)0m,
        _ => 0,
    };

    public static object One(object? like) => like is long ? 1L : (object)1;

    /// <summary>The text that concatenation and interpolation make of a value, or null where a culture decides.</summary>
    public static string? Print(object? value) => value switch
    {
        null => "",
        string text => text,
        char character => character.ToString(),
        bool yes => yes ? bool.TrueString : bool.FalseString,
        int and >= 0 or long and >= 0L => System.Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The text of a whole number in a format that no culture changes: "D3", "00".</summary>
    public static string? Print(object? value, string format) =>
        value is int number and >= 0 && format.Length is > 0 and < 10 && (format.All(letter => letter == '0') || (format[0] is 'D' or 'd' && format.Skip(1).All(char.IsDigit)))
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A plain value as the type that a loop variable or a default asks for.</summary>
    public static object? Coerce(object? value, ITypeSymbol? type) =>
        value is int or long or double or decimal or char && type is not null && type.SpecialType is not (SpecialType.None or SpecialType.System_Object)
            ? ConvertTo(value, type)
            : value;

    public static object? ConvertTo(object value, ITypeSymbol type)
    {
        try
        {
            return (type.SpecialType, value) switch
            {
                (SpecialType.System_Object, _) => value,
                (SpecialType.System_Int32, int or short or byte or char or sbyte or ushort) => System.Convert.ToInt32(value, CultureInfo.InvariantCulture),
                (SpecialType.System_Int64, int or short or byte or long or uint) => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
                (SpecialType.System_Double, int or long or float or double) => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
                (SpecialType.System_Decimal, int or long or decimal) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                (SpecialType.System_Int32, double number) when Math.Abs(number) < int.MaxValue => (int)number,
                (SpecialType.System_Int32, long number) when number is >= int.MinValue and <= int.MaxValue => (int)number,
                (_, int) when type is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_Int32 } => value,
                _ when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => ConvertTo(value, ((INamedTypeSymbol)type).TypeArguments[0]),
                (SpecialType.System_Char, char) or (SpecialType.System_Boolean, bool) => value,
                (SpecialType.None, not (int or long or double or decimal or char or bool)) => value,
                _ => NotReadValue.Instance,
            };
        }
        catch (OverflowException)
        {
            return NotReadValue.Instance;
        }
    }

    static long? Integers(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => checked(a + b),
        BinaryOperatorKind.Subtract => checked(a - b),
        BinaryOperatorKind.Multiply => checked(a * b),
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        _ => null,
    };

    static object? Doubles(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals => a != b,
        _ => NotReadValue.Instance,
    };

    static object? Decimals(BinaryOperatorKind kind, decimal a, decimal b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        _ => null,
    };

    static object? Booleans(BinaryOperatorKind kind, bool a, bool b) => kind switch
    {
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => Compared(kind, a == b ? 0 : 1, equalityOnly: true),
    };

    static object? Strings(BinaryOperatorKind kind, string? a, string? b) => kind switch
    {
        BinaryOperatorKind.Add when (a?.Length ?? 0) + (b?.Length ?? 0) <= LongestText => a + b,
        _ => Compared(kind, string.Equals(a, b, StringComparison.Ordinal) ? 0 : 1, equalityOnly: true),
    };

    static object? Compared(BinaryOperatorKind kind, int order, bool equalityOnly = false) => kind switch
    {
        BinaryOperatorKind.Equals => order == 0,
        BinaryOperatorKind.NotEquals => order != 0,
        _ when equalityOnly => NotReadValue.Instance,
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => NotReadValue.Instance,
    };
}
