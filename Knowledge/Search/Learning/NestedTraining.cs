namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>
/// Measures the candidates of every confirmed question by the evidence of the other folds, twice: as it is, where its record may have
/// been confirmed for other questions, and cold, as if nothing had ever been confirmed for the record.
/// </summary>
internal sealed class NestedTraining(
    SignalReader reader, IReadOnlyList<LearnedQuestion> questions, int threads, IProgress<double>? progress, CancellationToken cancel)
{
    // More teach little more about weights, and cost time and memory in proportion; what they say of records is heeded all the same.
    private const int MostMeasured = 500;

    private readonly int[] folds = Folds.Of(questions);
    private int done;

    public TrainingQuestion[] Measure()
    {
        var measured = new List<TrainingQuestion>[2 * Folds.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, measured.Length, options, part =>
            measured[part] = part < Folds.Count ? Warm(part) : Cold(part - Folds.Count));
        return [.. measured.SelectMany(part => part)];
    }

    private List<TrainingQuestion> Warm(int fold) => MeasureWhere(number => folds[number] == fold, number => folds[number] == fold, isCold: false);

    private List<TrainingQuestion> Cold(int fold)
    {
        bool IsOut(int record) => Folds.OfRecord(reader.Corpus.IdOf(record)) == fold;
        return MeasureWhere(number => IsOut(questions[number].Relevant[0]), number => questions[number].Relevant.Any(IsOut), isCold: true);
    }

    private List<TrainingQuestion> MeasureWhere(Func<int, bool> measured, Func<int, bool> leftOut, bool isCold)
    {
        var evidence = new Evidence(reader.Corpus, [.. questions.Where((_, number) => !leftOut(number))]);
        return [.. Enumerable.Range(0, questions.Count).Where(IsMeasured).Where(measured).Select(number => Measure(number, evidence, isCold))];
    }

    /// <summary>As many as are wanted, evenly spread.</summary>
    private bool IsMeasured(int number) =>
        questions.Count <= MostMeasured || (long)number * MostMeasured / questions.Count != (number + 1L) * MostMeasured / questions.Count;

    private TrainingQuestion Measure(int number, Evidence evidence, bool isCold)
    {
        cancel.ThrowIfCancellationRequested();
        var question = questions[number];
        var table = reader.Read(question.Text, question.Asked, evidence);
        progress?.Report(.3 * Interlocked.Increment(ref done) / Math.Min(questions.Count, MostMeasured));
        return new(folds[number], isCold, table, Array.ConvertAll(table.Records, record => question.Relevant.Contains(record)));
    }
}
