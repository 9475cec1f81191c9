using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>Learns from known inquiries for one catalogue, and has the result judged.</summary>
internal sealed class Lesson(Catalogue catalogue, KnownInquiries known, DateTimeOffset now, CancellationToken cancel)
{
    // With fewer confirmed inquiries none is put aside to judge by.
    private const int FewestToJudge = 20;
    private const int MostToJudge = 300;
    private const int JudgingPart = 5;

    /// <param name="number">Which version it will be.</param>
    public (LearnedRanking Ranking, GateResult Gate) Take(int number, IProgress<double>? progress)
    {
        var ranking = Learn(known, progress);
        var courts = ranking.IsWeighed ? Courts(number, ranking) : [];
        return (ranking, courts.Count == 0 ? new(GateVerdict.TooFew, 0, 0, 0, 0) : new Gate(now, cancel).Judge(courts));
    }

    private List<Court> Courts(int number, LearnedRanking ranking)
    {
        List<Court> courts = [];
        if (known.Sample.Count > 0)
        {
            var nearest = NearestInquiries.Of(known.All);
            var search = Search(ranking);
            courts.Add(new([.. GoldSet.OfSample().Where(question => !question.IsForJudging)], catalogue, share => catalogue.With(nearest, new(number, share, search))));
        }

        var aside = known.Confirmed.Where(IsAside).Take(MostToJudge).ToList();
        if (known.Confirmed.Count >= FewestToJudge && aside.Count > 0)
        {
            var rest = known with { Confirmed = [.. known.Confirmed.Where(inquiry => !IsAside(inquiry))] };
            var trial = Search(Learn(rest, null));
            var without = catalogue.With(NearestInquiries.Of(rest.All), null);
            courts.Add(new([.. aside.Select(Question)], without, share => without.With(without.Nearest, new(number, share, trial))));
        }

        return courts;
    }

    private LearnedRanking Learn(KnownInquiries from, IProgress<double>? progress) =>
        Learner.Learn(catalogue.LearningCorpus, catalogue.Index, from.ForLearning(), progress, cancel);

    private LearnedSearch Search(LearnedRanking ranking) => new(catalogue.LearningCorpus, catalogue.Index, ranking);

    private static bool IsAside(SeedInquiry inquiry) =>
        inquiry.Meaning == InquiryMeaning.Record && TextDigest.Of(AskedInquiry.SpokenOf(inquiry.Text)) % JudgingPart == 0;

    private static GoldQuestion Question(SeedInquiry inquiry) => new("confirmed", GoldExpectation.Answered, "", inquiry.Codes, [], [], inquiry.Text);
}
