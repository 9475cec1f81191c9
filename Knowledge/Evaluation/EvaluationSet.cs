using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>Documents, questions and which documents are relevant to which question, read from a folder in BEIR form.</summary>
/// <param name="Records">The documents; what a title names before a number at its end is the document's parent.</param>
/// <param name="Questions">Texts by id.</param>
/// <param name="Judged">What the ranking is measured by.</param>
/// <param name="Training">What may be learned from first; empty without <c>qrels/train.tsv</c>.</param>
public sealed record EvaluationSet(
    IReadOnlyList<LearningRecord> Records,
    IReadOnlyDictionary<string, string> Questions,
    IReadOnlyList<JudgedQuestion> Judged,
    IReadOnlyList<JudgedQuestion> Training)
{
    /// <summary>
    /// Title and text as one body: the title of a foreign document is not a name that people ask by, and the training
    /// questions of the statutes rank better so (MRR@10 .415, as name and body .410–.413).
    /// </summary>
    public IReadOnlyList<Passage> Documents() =>
        [.. Records.Select(record => new Passage(record.Id, [(PassageField.Body, $"{record.Name}\n{record.Text}")]))];

    /// <summary>The training questions whose documents are there, as inquiries that were confirmed.</summary>
    public IReadOnlyList<ConfirmedInquiry> ConfirmedInquiries()
    {
        var known = Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Training
            .Where(question => question.Relevant.Keys.Any(known.Contains))
            .Select(question => new ConfirmedInquiry(Questions[question.Id], [.. question.Relevant.Keys]))];
    }

    /// <summary>Judged questions none of whose documents occur in the training pairs.</summary>
    public IEnumerable<JudgedQuestion> Unseen()
    {
        var seen = Training.SelectMany(question => question.Relevant.Keys).ToHashSet(StringComparer.Ordinal);
        return Judged.Where(question => !question.Relevant.Keys.Any(seen.Contains));
    }
}

/// <summary>A question and its relevant documents, each with its grade (1 or more).</summary>
public sealed record JudgedQuestion(string Id, IReadOnlyDictionary<string, int> Relevant);
