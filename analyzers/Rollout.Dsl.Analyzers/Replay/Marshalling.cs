using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Hands values of the replay to members of the loaded library.</summary>
internal static class Marshalling
{
    /// <summary>Turns a value into an argument. False when it was not read and its type has no form for that.</summary>
    public static bool TryPass(object? value, Shape shape, out object? argument)
    {
        if (shape.Item is { } item)
            return TryPassItems(value, item, out argument);
        argument = value switch
        {
            NotReadValue or Followed or Closure or TupleValue => Unread.Of(shape.Type),
            int number when shape.IsEnum => Enum.ToObject(shape.Type, number),
            _ => value,
        };
        return argument is null ? value is null && !shape.IsValueType : shape.Type.IsInstanceOfType(argument);
    }

    public static object? Invoke(MethodBase member, object? receiver, object?[] arguments)
    {
        try
        {
            return member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(receiver, arguments);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }

    /// <summary>A list that was not read may hold any number of items; one placeholder stands for them.</summary>
    static bool TryPassItems(object? value, Shape item, out object? argument)
    {
        argument = null;
        if (value is null)
            return true;
        var items = value is Sequence { IsForgotten: false } sequence ? sequence.Items : [NotReadValue.Instance];
        var array = Array.CreateInstance(item.Type, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (!TryPass(items[i], item, out var element))
                return false;
            array.SetValue(element, i);
        }

        argument = array;
        return true;
    }
}
