using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Tests.PublicApi;

/// <summary>The public surface of an assembly as text: one line a member, in ordinal order.</summary>
static class PublicSurface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly) => string.Join(
        "\n", assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)) + "\n";

    static IEnumerable<string> Lines(Type type) =>
        Members(type).Order(StringComparer.Ordinal).Select(line => "    " + line).Prepend($"{Kind(type)} {type.Namespace}.{Name(type)}{Base(type)}");

    static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsValueType ? "readonly struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    static string Base(Type type) =>
        type.IsClass && type.BaseType is { } parent && parent != typeof(object) ? " : " + Name(parent) : "";

    static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
        : type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetProperties(Declared).Select(property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)}{Nullable(property)} {property.Name} {{ get; }}"))
            .Concat(type.GetMethods(Declared).Where(method => !method.Name.StartsWith("get_", StringComparison.Ordinal)).Select(Method));

    static string Method(MethodInfo method) =>
        $"{Refused(method)}{Static(method)}{Name(method.ReturnType)}{Nullable(method.ReturnParameter)} {method.Name}({Parameters(method)})";

    static string Refused(MethodInfo method) => method.GetCustomAttribute<ObsoleteAttribute>() is { IsError: true } ? "refused " : "";

    static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + Name(parameter.ParameterType) + Nullable(parameter) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + Value(parameter.RawDefaultValue) : "")));

    static string Value(object? value) => value is string text ? "\"" + text + "\"" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";

    static string Nullable(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? "" : Mark(new NullabilityInfoContext().Create(parameter).ReadState);

    static string Nullable(PropertyInfo property) =>
        property.PropertyType.IsValueType ? "" : Mark(new NullabilityInfoContext().Create(property).ReadState);

    static string Mark(NullabilityState state) => state == NullabilityState.Nullable ? "?" : "";

    static string Name(Type type) =>
        System.Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">"
        : type.Name;
}
