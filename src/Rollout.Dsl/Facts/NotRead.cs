namespace Rollout.Dsl;

/// <summary>The value of a fact that a verb said, but whose argument could not be read. It exists only while a plan is replayed.</summary>
internal sealed class NotRead
{
    public static readonly NotRead Value = new();

    NotRead()
    {
    }

    public override string ToString() => "?";
}
