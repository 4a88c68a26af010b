namespace Rollout.Dsl;

/// <summary>The scale on which the readings of a signal lie.</summary>
internal enum ReadingScale
{
    /// <summary>0 to 100 percent.</summary>
    Percent,

    /// <summary>Whole numbers from 0 on.</summary>
    Events,

    /// <summary>Nanoseconds from 0 on.</summary>
    Time,

    /// <summary>Events per hour from 0 on.</summary>
    Rate,

    /// <summary>Any number of a named unit.</summary>
    Level,

    /// <summary>Amounts of a currency from 0 on.</summary>
    Money,

    /// <summary>0 to 1.</summary>
    Score,

    /// <summary>Times of something, from 0 on.</summary>
    Times,

    /// <summary>Up to 100 percent; what is overspent lies below 0.</summary>
    Left,
}
