using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Evaluation.Gold;

/// <summary>What ought to come of a gold question.</summary>
public enum GoldExpectation
{
    /// <summary>One of its records is answered from.</summary>
    Answered,

    /// <summary>It is asked back which of its records is meant.</summary>
    Clarify,

    /// <summary>It isn't answered from any record.</summary>
    Refused,

    /// <summary>It is recognised as no inquiry, or as one that needs no record: see <see cref="GoldQuestion.Route"/>.</summary>
    Route,
}

/// <summary>A question with what is known to be right: what the ranking, the decision and each change to the catalogue are judged by.</summary>
/// <param name="Kind">How it is written or what it is about: plain, colloquial, typo, outside …</param>
/// <param name="Route">For <see cref="GoldExpectation.Route"/>, which.</param>
/// <param name="Codes">Records, any of which is right; or, where it is asked back, that may be meant.</param>
/// <param name="Facets">What has to be answered; empty when it asks for no part in particular.</param>
/// <param name="Before">What the same person asked before it, in order.</param>
public sealed record GoldQuestion(
    string Kind,
    GoldExpectation Expectation,
    string Route,
    IReadOnlyList<string> Codes,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<string> Before,
    string Text)
{
    /// <summary>Half of the questions, told by a digest of their text: for judging only, never for tuning or learning.</summary>
    public bool IsForJudging { get; } = Half(string.Concat([.. Before, Text]));

    private static bool Half(string text) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Normaliser.Normalise(text)))) % 2 == 1;
}
