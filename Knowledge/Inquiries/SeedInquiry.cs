using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>What a confirmed inquiry turned out to be.</summary>
public enum InquiryMeaning
{
    /// <summary>It is about one of its records.</summary>
    Record,

    /// <summary>It leaves open which of its records is meant.</summary>
    Ambiguous,

    /// <summary>The catalogue has nothing about it.</summary>
    Outside,

    /// <summary>It needs no record: a greeting, a complaint, a cry for help …</summary>
    Message,
}

/// <summary>A message of which it is known what was meant.</summary>
/// <param name="Route">For <see cref="InquiryMeaning.Message"/>, of what kind.</param>
public sealed record SeedInquiry(InquiryMeaning Meaning, string Route, IReadOnlyList<string> Codes, IReadOnlyList<Facet> Facets, string Text);
