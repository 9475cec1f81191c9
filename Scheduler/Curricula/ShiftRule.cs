namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>Where an occurrence goes whose planned day is a day off.</summary>
public enum ShiftRule
{
    /// <summary>The next working day of its week or month, else the last one before the planned day.</summary>
    WithinPeriod,

    /// <summary>The next working day, be it in the next week or month.</summary>
    Next,

    /// <summary>The last working day before.</summary>
    Previous,

    /// <summary>Nowhere: it opens on a day off too.</summary>
    Stay,
}
