using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Evaluation.Gold;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Inquiries;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks.Fitting;

/// <summary>
/// Learns, from the project's own messages, what ships: classifiers, speech, weights. Each message is judged by what was
/// learned without it and its like (folds within folds); the gold questions' judging half is never looked at.
/// </summary>
internal static class FitBenchmark
{
    private const int Folds = 5;

    private const float GoldCounts = 2;
    private const float TuningCounts = 1.5f;
    private const float AliasCounts = 0.4f;

    // The same texts as if there were no record: what is outside must not be told by who wrote it.
    private const float WithoutRecordCounts = 0.45f;

    // Said in few words, and made from names: a little of each.
    private const float FamilyCounts = 0.3f;

    private static readonly string[] FewWords = ["{0}", "{0}怎么办", "办{0}要带什么材料", "{0} 流程", "我想办{0}", "{0}多久能办好"];

    // Said of so many matters a word says nothing of any.
    private const int MostSpread = 60;

    public static void Run(string sampleFolder, string tuningFile, string secondFile, string output, bool withGold)
    {
        var clock = Stopwatch.StartNew();
        var records = new SampleRecords(sampleFolder);
        var seeds = SeedInquiries.OfSample();
        var gold = withGold ? GoldSet.OfSample().Concat(GoldSet.Of(secondFile)).Where(question => !question.IsForJudging && question.Before.Count == 0).Select(Seed).ToList() : [];
        Print.Line($"{seeds.Count} messages, {gold.Count} gold questions of the tuning half");

        var tuning = File.ReadLines(tuningFile).Select(Tuning).ToList();
        var aliases = records.Aliases().Select(pair => new SeedInquiry(InquiryMeaning.Record, "", [pair.Code], [], pair.Alias)).ToList();
        var families = records.Families()
            .SelectMany(family => FewWords.Select(words => new SeedInquiry(InquiryMeaning.Ambiguous, "", family.Codes, [], string.Format(CultureInfo.InvariantCulture, words, family.Matter))))
            .ToList();
        Print.Line($"{families.Count} in few words: {string.Join(' ', records.Families().Select(family => family.Matter))}");
        List<FitExample> examples = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = seeds.Where(seed => FoldOf(seed.Text) != fold).ToList();
            var learned = LearnReading(others, Confirmed, Unconfirmed);
            var held = seeds.Where(seed => FoldOf(seed.Text) == fold && seed.Route is not "foreign").ToList();
            var gone = gold.Where(question => FoldOf(question.Text) == fold).ToList();
            var tuned = tuning.Where(question => FoldOf(question.Text) == fold).ToList();

            // Once more as if nobody had ever confirmed an inquiry: a new catalogue has none.
            foreach (var nearest in (NearestInquiries[])[NearestInquiries.Of(others), NearestInquiries.None])
            {
                var whole = records.Whole(nearest, learned);
                examples.AddRange(held.Select(seed => new FitExample(whole, seed, seed.Meaning == InquiryMeaning.Message ? 0.3f : 1)));
                examples.AddRange(gone.Select(question => new FitExample(whole, question, GoldCounts)));
                examples.AddRange(tuned.Select(question => new FitExample(whole, question, TuningCounts)));
                examples.AddRange(families.Where(family => FoldOf(family.Text) == fold).Select(family => new FitExample(whole, family, FamilyCounts)));
                examples.AddRange(WithoutTheirRecords(records, others, aliases, nearest.Count > 0, learned, fold));
                var withoutAliases = records.Without(alias => FoldOf(alias) == fold, _ => false, nearest, learned);
                examples.AddRange(aliases.Where(alias => FoldOf(alias.Text) == fold).Select(alias => new FitExample(withoutAliases, alias, AliasCounts)));
            }
        }

        Print.Line($"{examples.Count} examples after {clock.Elapsed.TotalSeconds:0} s");
        var confirmed = Fit([.. examples.Where(example => !example.IsUnconfirmed)], Confirmed, "confirmed", clock);
        var unconfirmed = Fit([.. examples.Where(example => example.IsUnconfirmed)], Unconfirmed, "unconfirmed", clock);
        var all = LearnReading([.. seeds, .. gold], confirmed, unconfirmed);
        using var file = File.Create(output);
        using var writer = new BinaryWriter(file);
        all.Write(writer);
        Print.Line($"{output}: {file.Length} bytes after {clock.Elapsed.TotalSeconds:0} s");
    }

    /// <param name="held">Those that the examples' catalogues hold.</param>
    private static Weights Fit(List<FitExample> examples, Weights held, string name, Stopwatch clock)
    {
        Print.Line($"{name}: {examples.Count} examples");
        var lists = examples.Where(example => example.Inquiry.Meaning == InquiryMeaning.Record)
            .Select(example => (Ranking: example.Ranking(), example.Counts))
            .Where(list => list.Ranking.Right.Length > 0)
            .Select(list => (list.Ranking.Rows, list.Ranking.Right, list.Counts)).ToList();
        var rank = Softmax.FitList(lists, held.Rank);
        Print.Line($"ranked first: {lists.Count(list => IsFirst(list.Rows, list.Right, held.Rank))} of {lists.Count} before, {lists.Count(list => IsFirst(list.Rows, list.Right, rank))} after, {clock.Elapsed.TotalSeconds:0} s");
        Print.Line($"rank: {Join(rank)}");

        // The catalogues hold the weights that ranking begins with; the decision has to see the new order.
        rank.CopyTo(held.Rank, 0);
        var judged = examples.Select(example => (Example: example, Decision: example.Decision())).Where(pair => pair.Decision is not null).ToList();
        var evidence = judged.Select(pair => (pair.Decision!.Value.Evidence, (int)pair.Decision.Value.Right, pair.Example.Counts * Matters(pair.Example.Inquiry.Meaning))).ToList();
        var decide = Softmax.FitClasses(evidence, 3);
        var outcomes = judged.Where(pair => pair.Example.Counts >= 1)
            .Select(pair => (pair.Example.Inquiry.Meaning, Odds.Of(pair.Decision!.Value.Evidence, decide).Verdict)).ToList();
        Print.Line($"records answered {Of(outcomes, InquiryMeaning.Record, Verdict.Answer):0.000}, refused {Of(outcomes, InquiryMeaning.Record, Verdict.Refuse):0.000}; ambiguous asked back {Of(outcomes, InquiryMeaning.Ambiguous, Verdict.Clarify):0.000}; outside answered {Of(outcomes, InquiryMeaning.Outside, Verdict.Answer):0.000}");
        foreach (var row in decide)
        {
            Print.Line($"decide: {Join(row)}");
        }

        return new(rank, decide);
    }

    private static IEnumerable<FitExample> WithoutTheirRecords(
        SampleRecords records, List<SeedInquiry> inquiries, List<SeedInquiry> aliases, bool isConfirmed, Learned learned, int fold)
    {
        var gone = (IReadOnlyList<string> codes) => codes.Any(code => FoldOf(code) == fold);
        var nearest = isConfirmed ? NearestInquiries.Of([.. inquiries.Where(inquiry => !gone(inquiry.Codes))]) : NearestInquiries.None;
        var catalogue = records.Without(_ => false, code => FoldOf(code) == fold, nearest, learned);
        return inquiries.Concat(aliases)
            .Where(inquiry => inquiry.Meaning == InquiryMeaning.Record && gone(inquiry.Codes) && FoldOf($"{inquiry.Text}?") < Folds / 2)
            .Select(inquiry => new FitExample(catalogue, inquiry with { Meaning = InquiryMeaning.Outside, Codes = [] }, WithoutRecordCounts));
    }

    private static SeedInquiry Tuning(string line)
    {
        var row = line.Split('\t');
        return new(row[1] == "-" ? InquiryMeaning.Outside : InquiryMeaning.Record, "", row[1] == "-" ? [] : row[1].Split('|'), [], row[0]);
    }

    private static double Of(IEnumerable<(InquiryMeaning Meaning, Verdict Verdict)> outcomes, InquiryMeaning meaning, Verdict verdict)
    {
        var these = outcomes.Where(outcome => outcome.Meaning == meaning).ToList();
        return (double)these.Count(outcome => outcome.Verdict == verdict) / these.Count;
    }

    /// <summary>Of what is ambiguous there are few examples.</summary>
    private static float Matters(InquiryMeaning meaning) => meaning == InquiryMeaning.Ambiguous ? 2.5f : 1;

    // One object for all catalogues of the folds, so that what is learned on the way reaches them.
    private static Weights Confirmed { get; } = Weights.Beginning;
    private static Weights Unconfirmed { get; } = Weights.Beginning;

    private static Learned LearnReading(List<SeedInquiry> seeds, Weights confirmed, Weights unconfirmed)
    {
        var kinds = seeds.Select(seed => (Question.Spoken(seed.Text), (IReadOnlyCollection<string>)[KindOf(seed)])).ToList();
        var asking = seeds.Where(seed => seed.Meaning == InquiryMeaning.Record).ToList();
        var facets = asking.Select(seed => (Question.Spoken(seed.Text), (IReadOnlyCollection<string>)[.. seed.Facets.Select(facet => facet.ToString())])).ToList();
        return new(
            ClassifierTraining.Learn(MessageKind.Names, kinds),
            ClassifierTraining.Learn([.. Enum.GetNames<Facet>()], facets),
            Speech(seeds),
            confirmed,
            unconfirmed);
    }

    private static string KindOf(SeedInquiry seed) => seed.Meaning == InquiryMeaning.Message ? seed.Route : MessageKind.Inquiry;

    /// <summary>How much of a gram's weight is left: the more matters it is said of, the less.</summary>
    private static Dictionary<Gram, float> Speech(List<SeedInquiry> seeds)
    {
        Dictionary<Gram, HashSet<string>> spread = [];
        foreach (var seed in seeds.Where(seed => seed.Meaning != InquiryMeaning.Outside))
        {
            var matter = seed.Codes.Count > 0 ? seed.Codes[0] : seed.Route;
            foreach (var gram in Phrase.Of(Question.Spoken(seed.Text)).GramSet)
            {
                (spread.TryGetValue(gram, out var matters) ? matters : spread[gram] = []).Add(matter);
            }
        }

        return spread.Where(pair => pair.Value.Count > 2)
            .ToDictionary(pair => pair.Key, pair => MathF.Max(0.02f, 1 - (MathF.Log(pair.Value.Count) / MathF.Log(MostSpread))));
    }

    private static SeedInquiry Seed(GoldQuestion question) => new(
        question.Expectation switch
        {
            GoldExpectation.Answered => InquiryMeaning.Record,
            GoldExpectation.Clarify => InquiryMeaning.Ambiguous,
            GoldExpectation.Refused => InquiryMeaning.Outside,
            GoldExpectation.Route => InquiryMeaning.Message,
        },
        question.Expectation == GoldExpectation.Route ? question.Route : question.Kind == "hostile" ? "hostile" : "outside",
        question.Codes,
        question.Facets,
        question.Text);

    private static bool IsFirst(float[][] rows, int[] right, float[] weights)
    {
        var scores = rows.Select(row => row.Zip(weights, (a, b) => a * b).Sum()).ToList();
        return right.Contains(scores.IndexOf(scores.Max()));
    }

    /// <summary>The same fold for a text on every run and every machine.</summary>
    private static int FoldOf(string text) => (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % Folds);

    private static string Join(IEnumerable<float> weights) =>
        string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)));
}
