namespace Rollout.Dsl.Testing;

/// <summary>Marks an exception as a failed assertion. Test frameworks look for an interface of this name, in whatever namespace.</summary>
internal interface IAssertionException;
