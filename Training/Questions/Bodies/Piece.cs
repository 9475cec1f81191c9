using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>Something to put in its place.</summary>
/// <param name="Key">From a digest of its text: a key by its place would give the right order away.</param>
public sealed record Piece(string Key, string Text)
{
    public const int Most = 26;
    private const int KeyLength = 8;

    public static Piece Of(string text) => new(RecordJson.Digest(text)[..KeyLength], text);

    internal static IEnumerable<Flaw> Flaws(IReadOnlyList<Piece> pieces, string field)
    {
        if (pieces.Count is < 2 or > Most)
        {
            yield return new(field, "QuestionPieceCount", Most);
        }

        foreach (var same in pieces.GroupBy(piece => piece.Key).Where(same => same.Count() > 1))
        {
            yield return new(field, "QuestionOptionTwice", same.First().Text);
        }
    }
}
