namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A confirmed question that resembles the one asked.</summary>
/// <param name="Likeness">The cosine of both, 0 to 1.</param>
internal readonly record struct Neighbour(LearnedQuestion Question, float Likeness);

/// <summary>The confirmed questions by their grams, to find those like a new one.</summary>
internal sealed class ConfirmedQuestions
{
    private const int MostNeighbours = 40;
    private const float LeastLikeness = .05f;

    private readonly IReadOnlyList<LearnedQuestion> questions;
    private readonly Dictionary<int, List<(int Question, float Weight)>> postings = [];

    public ConfirmedQuestions(IReadOnlyList<LearnedQuestion> questions)
    {
        this.questions = questions;
        for (var number = 0; number < questions.Count; number++)
        {
            var asked = questions[number].Asked;
            for (var i = 0; i < asked.Grams.Length; i++)
            {
                if (!postings.TryGetValue(asked.Grams[i], out var having))
                {
                    postings[asked.Grams[i]] = having = [];
                }

                having.Add((number, asked.Unit[i]));
            }
        }
    }

    /// <summary>Most alike first, ties in the order of confirmation.</summary>
    public Neighbour[] Near(AskedQuestion asked)
    {
        var likeness = new float[questions.Count];
        for (var i = 0; i < asked.Grams.Length; i++)
        {
            if (postings.TryGetValue(asked.Grams[i], out var having))
            {
                foreach (var (question, weight) in having)
                {
                    likeness[question] += asked.Unit[i] * weight;
                }
            }
        }

        var best = new TopHits(MostNeighbours);
        for (var question = 0; question < likeness.Length; question++)
        {
            if (likeness[question] > MathF.Max(LeastLikeness, best.Bar))
            {
                best.Offer(question, likeness[question]);
            }
        }

        return Array.ConvertAll(best.Drain(), hit => new Neighbour(questions[hit.Ordinal], hit.Score));
    }
}
