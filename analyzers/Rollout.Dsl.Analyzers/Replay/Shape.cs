using System;
using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>The type of a parameter as far as handing a value to it goes.</summary>
internal sealed class Shape
{
    public Shape(Type type)
    {
        Type = type;
        var item = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0]
            : null;
        Item = item is null ? null : new Shape(item);
        IsEnum = type.IsEnum;
        IsValueType = type.IsValueType;
    }

    public Type Type { get; }

    /// <summary>What the items of a list are like; null for what is no list.</summary>
    public Shape? Item { get; }

    public bool IsEnum { get; }

    public bool IsValueType { get; }
}
