namespace Hanyang.Assistant.Knowledge.Office.People;

/// <summary>When a person wants no notices, by the bureau's clock; may run over midnight.</summary>
/// <param name="Until">The first minute that is not quiet any more.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    public bool Contains(TimeOnly time) => time.IsBetween(From, Until);

    /// <summary>The instant itself, or the first after it that isn't quiet.</summary>
    public DateTimeOffset Allowed(DateTimeOffset instant)
    {
        var local = BureauTime.Local(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return Contains(time) ? instant + (Until - time) : instant;
    }
}
