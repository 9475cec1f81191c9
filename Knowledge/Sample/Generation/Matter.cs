using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>A department as the tables name it.</summary>
/// <param name="Group">The applicants that its matters tell apart.</param>
internal sealed record Department(
    int Number, string Name, string Theme, Audience Audience, IReadOnlyList<Applicant> Group, string Enquiry, IReadOnlyList<string> Basis);

/// <summary>Who applies, and how residents say so; the last word is kept for questions.</summary>
internal sealed record Applicant(string Name, IReadOnlyList<string> Words);

/// <summary>A kind of case within a matter, and how residents say so.</summary>
internal sealed record Category(string Name, string Word);

/// <summary>What residents come for: a licence, a benefit, a registration, by its official noun.</summary>
/// <param name="Family">许 permit, 证 document, 资 qualification, 补 benefit, 登 registration, 备 filing, 明 proof: which actions it has.</param>
/// <param name="Words">What residents call it; where there are three, the last stands in no alias and is kept for questions.</param>
/// <param name="Events">What makes them come.</param>
internal sealed record Matter(
    Department Department,
    char Family,
    string Name,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Events,
    IReadOnlyList<string> Materials,
    IReadOnlyList<string> Conditions,
    decimal Fee,
    string FeeUnit,
    IReadOnlyList<Category> Categories)
{
    public IReadOnlyList<string> WordsOfAliases { get; } = Words.Count > 2 ? [.. Words.SkipLast(1)] : Words;

    public string WordOfQuestions { get; } = Words[^1];
}
