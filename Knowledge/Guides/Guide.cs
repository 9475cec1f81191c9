namespace Hanyang.Assistant.Knowledge.Guides;

public enum GuideStatus
{
    Published,
    Withdrawn,
}

/// <summary>
/// An item of the service catalogue (办事指南) under its stable code. The record itself stands in immutable versions;
/// the search hints beside it (aliases, keywords) are not part of what is published.
/// </summary>
public sealed class Guide : ICatalogueRecord
{
    private readonly List<GuideVersion> versions = [];

    private Guide()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public GuideStatus Status { get; private set; }

    /// <summary>The guide that took its place; set only when withdrawn.</summary>
    public string? SuccessorCode { get; private set; }

    /// <summary>The number of the newest version.</summary>
    public int CurrentVersion { get; private set; }
    public string Name { get; private set; } = "";
    public string Department { get; private set; } = "";
    public IReadOnlyList<string> Keywords { get; private set; } = [];
    public IReadOnlyList<string> Aliases { get; private set; } = [];
    public IReadOnlyList<string> Counterexamples { get; private set; } = [];
    public bool IsSample { get; private set; }
    public IReadOnlyList<GuideVersion> Versions => versions;

    public static Guide Publish(string code, GuideContent content, GuideHints hints, bool sample, DateTimeOffset now)
    {
        var guide = new Guide { Code = code, IsSample = sample };
        guide.Append(content, now);
        guide.Hint(hints);
        return guide;
    }

    /// <summary>As far as it takes part in answering.</summary>
    internal static Guide Stored(string code, GuideHints hints, bool sample)
    {
        var guide = new Guide { Code = code, IsSample = sample };
        guide.Hint(hints);
        return guide;
    }

    /// <summary>Publishes a new version when the content differs from the current one; returns whether anything changed.</summary>
    /// <remarks>Needs the current version loaded.</remarks>
    public bool Revise(GuideContent content, GuideHints hints, DateTimeOffset now)
    {
        var republished = Status == GuideStatus.Withdrawn;
        Status = GuideStatus.Published;
        SuccessorCode = null;
        return Change(content, hints, now) | republished;
    }

    /// <summary>Like <see cref="Revise"/>, for a guide that is withdrawn, or is to be; returns whether anything changed.</summary>
    public bool ReviseWithdrawn(GuideContent content, GuideHints hints, string? successorCode, DateTimeOffset now) =>
        Change(content, hints, now) | Withdraw(successorCode);

    /// <summary>What the bureau has changed is no longer sample data.</summary>
    public void Adopt() => IsSample = false;

    /// <summary>One more way in which people ask for it; returns whether it is new. What is published stays as it is.</summary>
    public bool AddAlias(string alias)
    {
        if (Name == alias || Aliases.Contains(alias))
        {
            return false;
        }

        Aliases = [.. Aliases, alias];
        return true;
    }

    public bool Withdraw(string? successorCode)
    {
        if (Status == GuideStatus.Withdrawn && SuccessorCode == successorCode)
        {
            return false;
        }

        Status = GuideStatus.Withdrawn;
        SuccessorCode = successorCode;
        return true;
    }

    public GuideHints Hints => new(Keywords, Aliases, Counterexamples);

    public GuideVersion Current => versions.Single(version => version.Number == CurrentVersion);

    private bool Change(GuideContent content, GuideHints hints, DateTimeOffset now)
    {
        var revised = Current.Digest != RecordJson.Digest(content);
        if (revised)
        {
            Append(content, now);
        }

        return Hint(hints) | revised;
    }

    private void Append(GuideContent content, DateTimeOffset now)
    {
        CurrentVersion++;
        Name = content.Name;
        Department = content.Department;
        versions.Add(new GuideVersion(CurrentVersion, content, now));
    }

    private bool Hint(GuideHints hints)
    {
        var changed = !Keywords.SequenceEqual(hints.Keywords)
            || !Aliases.SequenceEqual(hints.Aliases)
            || !Counterexamples.SequenceEqual(hints.Counterexamples);
        if (changed)
        {
            (Keywords, Aliases, Counterexamples) = (hints.Keywords, hints.Aliases, hints.Counterexamples);
        }

        return changed;
    }
}

/// <summary>What helps to find a guide and is not part of its published record.</summary>
public sealed record GuideHints(
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Counterexamples);
