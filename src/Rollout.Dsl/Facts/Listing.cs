using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Checks the arguments of verbs that take one or more values.</summary>
internal static class Listing
{
    public static T[] Of<T>(T first, T[]? rest, string verb, string firstName, string restName)
        where T : class
    {
        if (rest is null)
            throw Missing(verb, restName);
        return Checked([first, .. rest], verb, firstName, restName);
    }

    public static T[] Of<T>(IEnumerable<T>? all, string verb, string what, string argument)
        where T : class
    {
        if (all is null)
            throw Missing(verb, argument);
        var items = Checked(all.ToArray(), verb, argument, argument);
        if (items.Length == 0)
            throw new RejectedCallException($"{verb}(...) got an empty list, and it needs at least one {what}; pass one.", argument);
        return items;
    }

    /// <summary>Members of an enumeration, each one that it defines.</summary>
    public static T[] OfMembers<T>(T first, T[]? rest, string verb, string firstName, string restName)
        where T : struct, Enum
    {
        if (rest is null)
            throw Missing(verb, restName);
        T[] items = [first, .. rest];
        foreach (var item in items)
        {
            if (!Enum.IsDefined(typeof(T), item))
                throw new RejectedCallException($"{verb}(...) got {item}, which is no member of {typeof(T).Name}; write one of its members.", item.Equals(first) ? firstName : restName);
        }

        return items;
    }

    static T[] Checked<T>(T[] items, string verb, string firstName, string restName)
        where T : class
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw Missing(verb, i == 0 ? firstName : restName);
        }

        return items;
    }

    static RejectedCallException Missing(string verb, string argument) =>
        new($"{verb}(...) got null for '{argument}'; pass a value, and declare fields before the fields that use them.", argument);
}
