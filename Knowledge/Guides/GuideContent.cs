namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>
/// The published record of a guide, whole: everything that a version freezes. A facet that is null or empty is
/// missing in the record, and an answer says so; "no fee" and "not online" are values of their own.
/// </summary>
public sealed record GuideContent
{
    public required string Name { get; init; }
    public required string Department { get; init; }
    public string Category { get; init; } = "";
    public Audience Audience { get; init; } = Audience.Both;
    public string Summary { get; init; } = "";
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? EffectiveUntil { get; init; }
    public required HandlingByLevel Handling { get; init; }
    public IReadOnlyList<Material> Materials { get; init; } = [];
    public IReadOnlyList<Step> Steps { get; init; } = [];
    public Limit? StatutoryLimit { get; init; }
    public Limit? PromisedLimit { get; init; }
    public IReadOnlyList<Fee> Fees { get; init; } = [];
    public IReadOnlyList<string> Conditions { get; init; } = [];
    public IReadOnlyList<GuideException> Exceptions { get; init; } = [];
    public IReadOnlyList<Basis> Basis { get; init; } = [];
    public string Outcome { get; init; } = "";
    public Online? Online { get; init; }
    public Proxy? Proxy { get; init; }
    public Booking? Booking { get; init; }
    public string Hours { get; init; } = "";

    /// <summary>How often the applicant has to come in person.</summary>
    public int? Visits { get; init; }
    public IReadOnlyList<string> Delivery { get; init; } = [];
    public string Validity { get; init; } = "";
    public string Enquiry { get; init; } = "";
    public string Complaint { get; init; } = "";
    public string Authority { get; init; } = "";
    public string Scope { get; init; } = "";
    public CaseKind? CaseKind { get; init; }

    /// <summary>告知承诺制.</summary>
    public bool Commitment { get; init; }

    /// <summary>免跑.</summary>
    public bool NoVisit { get; init; }

    /// <summary>零材料.</summary>
    public bool ZeroMaterial { get; init; }

    public bool HoldsOn(DateOnly day) =>
        (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveUntil is null || day <= EffectiveUntil);
}
