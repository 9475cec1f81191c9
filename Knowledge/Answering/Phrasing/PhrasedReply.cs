using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Puts what a model wrote above the record's own words, each under its label. The record's words stay whole: no exception can get lost.</summary>
internal static class PhrasedReply
{
    /// <summary>The record's own words alone, marked as such.</summary>
    public static Reply Verbatim(Reply reply) => reply with { Text = Sentences.Get("VerbatimText", reply.Text) };

    public static Reply Of(Reply reply, Source source, IReadOnlyList<PhrasedSentence> sentences) => reply with
    {
        Text = Sentences.Get("GeneratedText", string.Join('\n', Lines(source, sentences)), reply.Text),
        Generated = true,
    };

    /// <summary>What may be shown while more is to come.</summary>
    public static string SoFar(IReadOnlyList<PhrasedSentence> sentences) =>
        Sentences.Get("GeneratedSoFar", string.Join('\n', sentences.Select(sentence => sentence.Text)));

    /// <summary>At least half of what was asked for is told.</summary>
    public static bool IsEnough(Source source, IReadOnlyList<PhrasedSentence> sentences)
    {
        var asked = source.Passages.Where(passage => passage.IsAsked).ToList();
        return sentences.Count > 0 && asked.Count(passage => sentences.Any(sentence => sentence.Cited.Contains(passage))) * 2 >= asked.Count;
    }

    private static IEnumerable<string> Lines(Source source, IReadOnlyList<PhrasedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            yield return sentence.Text;
        }

        if (source.Passages.Any(passage => passage.Facet is Facet.Exceptions or Facet.Conditions && !sentences.Any(sentence => sentence.Cited.Contains(passage))))
        {
            yield return Sentences.Get("ExceptionsBelow");
        }

        yield return Sentences.Get("GeneratedFrom", string.Join(
            Sentences.Get("ListComma"),
            source.Passages.Where(passage => sentences.Any(sentence => sentence.Cited.Contains(passage)))
                .Select(passage => passage.Token + (passage.Label.Length > 0 ? passage.Label : source.Title))));
    }
}
