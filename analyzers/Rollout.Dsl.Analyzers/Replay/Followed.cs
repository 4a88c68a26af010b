namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>Something that the user's code shares and may write to: replay follows it until code that is not run may have written to it.</summary>
internal abstract class Followed
{
    bool _isForgotten;

    /// <summary>Counts what was written, so that a query over it can tell whether it is still what it was.</summary>
    public int Version { get; private set; }

    public virtual bool IsForgotten => _isForgotten;

    /// <summary>From here on its content is unread, and so is whatever can be reached through it.</summary>
    public void Forget()
    {
        if (_isForgotten)
            return;
        _isForgotten = true;
        Version++;
        ForgetContent();
    }

    protected abstract void ForgetContent();

    protected void Written() => Version++;
}
