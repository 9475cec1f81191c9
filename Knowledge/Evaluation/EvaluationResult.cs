using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>What <c>evaluate</c> prints.</summary>
/// <param name="Questions">How many were judged.</param>
/// <param name="LearnedFrom">From how many training questions the ranking learned first.</param>
/// <param name="IndexSeconds">To analyse the documents and build the index.</param>
/// <param name="P50Ms">Half of the questions were answered within so many milliseconds.</param>
public sealed record EvaluationResult(
    int Questions,
    int LearnedFrom,
    int Documents,
    [property: JsonPropertyName("recall@1")] double RecallAt1,
    [property: JsonPropertyName("recall@5")] double RecallAt5,
    [property: JsonPropertyName("recall@10")] double RecallAt10,
    [property: JsonPropertyName("mrr@10")] double Mrr,
    [property: JsonPropertyName("ndcg@10")] double Ndcg,
    double IndexSeconds,
    UnseenResult Unseen,
    double P50Ms,
    double P99Ms);

/// <summary>The judged questions none of whose documents occur in the training pairs.</summary>
public sealed record UnseenResult(int Questions, [property: JsonPropertyName("mrr@10")] double Mrr);
