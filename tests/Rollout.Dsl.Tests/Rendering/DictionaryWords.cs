using System.Collections.Generic;

namespace Rollout.Dsl.Tests.Rendering;

static class DictionaryWords
{
    public static TValue GetOrAdd<TKey, TValue>(this Dictionary<TKey, TValue> table, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!table.TryGetValue(key, out var value))
            table[key] = value = new();
        return value;
    }
}
