using CsCheck;
using Hanyang.Assistant.Training.Recalls;

namespace Hanyang.Assistant.Training.Tests.Recalls;

/// <summary>
/// Against the vectors that the Open Spaced Repetition group publishes: ts-fsrs, <c>packages/fsrs/__tests__</c> (<c>algorithm.test.ts</c>,
/// <c>FSRS-6.test.ts</c>, <c>impl/long-term_scheduler.test.ts</c>), which are those of fsrs-rs where both have them.
/// </summary>
public class RememberingByFsrs
{
    private const RecallRating A = RecallRating.Again;
    private const RecallRating H = RecallRating.Hard;
    private const RecallRating G = RecallRating.Good;
    private const RecallRating E = RecallRating.Easy;
    private static readonly RecallRating[] Ratings = [A, H, G, E];
    private static readonly Fsrs Default = new(Fsrs.DefaultWeights, 0.9);

    // Of FSRS-5, brought into the form of FSRS-6 as its authors do it: no w19, and the decay that was fixed then.
    private static readonly Fsrs Older = new([0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5], 0.9);

    private static readonly Gen<MemoryState> Memories = Gen.Select(Gen.Double[0.001, 5000], Gen.Double[1, 10], (stability, difficulty) => new MemoryState(stability, difficulty));
    private static readonly Gen<RecallRating> AnyRating = Gen.Int[1, 4].Select(number => (RecallRating)number);

    [Fact]
    public void The_forgetting_curve() =>
        Assert.Equal([1.0, 0.9, 0.84588465, 0.8093881], new[] { 0, 1, 2, 3 }.Select(days => Math.Round(Default.Retrievability(new(1, 5), days), 8)));

    [Fact]
    public void The_first_rating()
    {
        Assert.Equal([0.212, 1.2931, 2.3065, 8.2956], Ratings.Select(rating => Default.Next(null, rating, 0).Stability));
        Assert.Equal([6.4133, 5.11217071, 2.11810397, 1], Ratings.Select(rating => Math.Round(Default.Next(null, rating, 0).Difficulty, 8)));
    }

    [Fact]
    public void Difficulty_and_stability_after_each_rating()
    {
        Assert.Equal([8.34176237, 6.66599536, 4.99022837, 3.31446137], Ratings.Select(rating => Default.NextDifficulty(5, rating)), Near);
        var cases = new[] { (D: 1, R: 0.9), (D: 2, R: 0.8), (D: 3, R: 0.7), (D: 4, R: 0.6) }.Zip(Ratings).ToList();
        Assert.Equal([25.60252118, 28.22657096, 58.65599107, 127.2266925], cases.Select(one => Default.Recalled(new(5, one.First.D), one.First.R, one.Second)), Near);
        Assert.Equal([1.05253961, 1.18943295, 1.36808387, 1.58498896], cases.Select(one => Default.Forgotten(new(5, one.First.D), one.First.R)), Near);
        Assert.Equal([1.596818, 5, 5, 8.12960956], Ratings.Select(rating => Default.OnTheSameDay(5, rating)), Near);
    }

    [Fact]
    public void Intervals_for_each_retention_from_one_tenth_to_one() =>
        // The first one in double precision, as ts-fsrs has it.
        Assert.Equal([3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1], Enumerable.Range(1, 10).Select(tenths => new Fsrs(Fsrs.DefaultWeights, tenths / 10.0).Interval(new(1, 5))));

    [Fact]
    public void A_history_with_reviews_on_the_same_day()
    {
        var memory = Play(Default, [A, G, G, G, G, G], [0, 0, 1, 3, 8, 21])[^1];
        Assert.Equal(53.62691, memory.Stability, 4);
        Assert.Equal(6.3574867, memory.Difficulty, 4);
        // 0 stands where its authors ask again after minutes.
        Assert.Equal([2, 11, 46, 163, 498, 2, 4, 7, 12, 21],
            Play(Default, [G, G, G, G, G, G, A, A, G, G, G, G, G], [0, 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12]).Select(Default.Interval).Where((_, i) => i is not (0 or 6 or 7)));
    }

    public static TheoryData<string, string, string, string> Histories => new()
    {
        { "GGGGGGAAGGGGG", "3 13 48 155 445 1158 17 3 11 37 112 307 773", "3.0412 13.09130698 48.15848988 154.93732625 445.05562739 1158.07779739 16.63063166 3.01732209 11.42247264 37.37521902 111.8752758 306.5974569 772.94026648", "4.49094334 4.26664289 4.05746029 3.86237659 3.68044154 3.51076891 4.69833071 5.55956298 5.26323756 4.98688448 4.72915759 4.4888015 4.26464541" },
        { "AHGEAHGE", "1 2 6 41 4 7 21 133", "0.4197 1.0344317 5.5356759 41.0033667 4.46605519 6.67743292 20.88868155 132.81849454", "7.1434 7.03653841 6.64066485 5.92312772 6.44779861 6.45995078 6.10293922 5.36588547" },
        { "HGEAHGEA", "2 7 54 5 8 26 171 8", "1.1869 6.59167572 53.76078737 5.0853693 8.09786749 25.52991279 171.16195166 8.11072373", "6.23225985 5.89059466 5.14583392 5.884097 5.99269555 5.667177 4.91430736 5.71619151" },
        { "GEAHGEAH", "3 33 4 7 26 193 9 14", "3.0412 32.65484522 4.22256838 7.2325009 25.52681746 193.36618775 8.63899847 14.31323867", "4.49094334 3.69538259 4.83221448 5.12078462 4.85403286 4.07165035 5.1050878 5.34697075" },
        { "EAHGEAHG", "15 3 6 27 240 10 17 60", "15.2441 3.25621013 6.32684549 26.56339029 239.70462771 9.75621519 17.06035531 59.59547542", "1.16304343 2.99573557 3.59851762 3.43436666 2.60045771 4.03816348 4.46259158 4.24020203" },
    };

    [Theory, MemberData(nameof(Histories))]
    public void Long_histories_of_every_rating(string ratings, string intervals, string stabilities, string difficulties)
    {
        int[] days = [0, .. intervals.Split(' ').SkipLast(1).Select(text => int.Parse(text, null))];
        var played = Play(Older, [.. ratings.Select(letter => letter switch { 'A' => A, 'H' => H, 'G' => G, _ => E })], days);
        Assert.Equal(Numbers(stabilities), played.Select(memory => memory.Stability), Near);
        Assert.Equal(Numbers(difficulties), played.Select(memory => memory.Difficulty), Near);
    }

    [Fact]
    public void Memory_fades_and_never_leaves_its_bounds()
    {
        Gen.Select(Memories, Gen.Int[0, 3000], Gen.Int[1, 3000]).Sample((memory, days, more) =>
            Default.Retrievability(memory, days + more) < Default.Retrievability(memory, days) && Default.Retrievability(memory, days) is > 0 and <= 1);
        Gen.Select(Memories, AnyRating, Gen.Int[0, 20_000]).Sample((memory, rating, days) =>
            Default.Next(memory, rating, days) is { Stability: > 0 and <= 36_500, Difficulty: >= 1 and <= 10 } next && Default.Interval(next) >= 1);
        Gen.Select(AnyRating, Gen.Int[0, 400]).Array[1, 60].Sample(history =>
        {
            MemoryState? memory = null;
            foreach (var (rating, days) in history)
            {
                memory = Default.Next(memory, rating, days);
            }

            return memory is { Stability: > 0 and <= 36_500, Difficulty: >= 1 and <= 10 };
        });
    }

    [Fact]
    public void The_better_it_was_remembered_the_later_it_comes_again()
    {
        // Reviewed on its day.
        Memories.Sample(memory =>
        {
            var due = Default.Interval(memory);
            int[] after = [.. Ratings.Select(rating => Default.Interval(Default.Next(memory, rating, due)))];
            return after[0] <= after[1] && after[1] <= after[2] && after[2] <= after[3] && after[2] >= Math.Min(due, 36_500);
        });
        // And who wants to remember more is asked sooner.
        Gen.Select(Memories, Gen.Double[0.7, 0.9]).Sample((memory, retention) => new Fsrs(Fsrs.DefaultWeights, retention).Interval(memory) >= Default.Interval(memory));
    }

    private static List<MemoryState> Play(Fsrs fsrs, RecallRating[] ratings, int[] days)
    {
        List<MemoryState> played = [];
        foreach (var (rating, day) in ratings.Zip(days))
        {
            played.Add(fsrs.Next(played.Count == 0 ? null : played[^1], rating, day));
        }

        return played;
    }

    private static IEnumerable<double> Numbers(string text) => text.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    // Their figures are rounded to eight places at each step.
    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-7 * Math.Max(1, expected);
}
