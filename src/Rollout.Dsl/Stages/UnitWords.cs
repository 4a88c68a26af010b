namespace Rollout.Dsl;

/// <summary>How units of exposure read in sentences.</summary>
internal static class UnitWords
{
    /// <summary>The unit in the plural, as in "10 percent of users".</summary>
    public static string Word(this ExposureUnit unit) => unit.ToString().ToLowerInvariant();

    /// <summary>A number of them: "1 batch", "3 hosts".</summary>
    public static string Count(this ExposureUnit unit, long number) => Wording.Number(number) + " " + (number == 1 ? Singular(unit) : unit.Word());

    static string Singular(ExposureUnit unit) => unit == ExposureUnit.Batches ? "batch" : unit.Word().TrimEnd('s');
}
