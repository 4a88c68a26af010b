using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>The words of which terms are made.</summary>
static class Say
{
    public static Term Number(int value) => new Literal("int", value.ToString(CultureInfo.InvariantCulture));

    public static Term Text(string text) => new Literal("string", text);

    public static Term Name(string name) => new Literal("string", name, IsName: true);

    public static Term Member(string type, string text) => new Member(type, text);

    /// <summary>A static factory: <c>Stage.Named</c>.</summary>
    public static Term Make(string type, string path, string parameters, params Term[] arguments)
    {
        var dot = path.LastIndexOf('.');
        return new Call(type, dot < 0 ? null : new Member("", path[..dot]), path[(dot + 1)..], arguments, Split(parameters));
    }

    /// <summary>A verb that stays in its type.</summary>
    public static Term And(this Term term, string verb, string parameters, params Term[] arguments) => term.To(term.Type, verb, parameters, arguments);

    public static Term To(this Term term, string type, string verb, string parameters, params Term[] arguments) =>
        new Call(type, term, verb, arguments, Split(parameters));

    public static Term Part(this Term term, string type, string property) => new Call(type, term, property, [], null);

    public static Term Each(string element, IEnumerable<Term> items, bool isTaken = true) => new Sequence(element, items.ToArray(), isTaken);

    static string[] Split(string parameters) => parameters.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
}
