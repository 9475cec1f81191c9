namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Measures the candidates of every confirmed question by the evidence of the other folds.</summary>
internal sealed class NestedTraining(
    SignalReader reader, IReadOnlyList<LearnedQuestion> questions, int threads, IProgress<double>? progress, CancellationToken cancel)
{
    private int done;

    public TrainingQuestion[] Measure()
    {
        var folds = Folds.Of(questions);
        var training = new TrainingQuestion[questions.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, Folds.Count, options, fold =>
        {
            var evidence = new Evidence(reader.Corpus, [.. questions.Where((_, number) => folds[number] != fold)]);
            for (var number = 0; number < folds.Length; number++)
            {
                if (folds[number] == fold)
                {
                    training[number] = Measure(questions[number], evidence, fold);
                }
            }
        });
        return training;
    }

    private TrainingQuestion Measure(LearnedQuestion question, Evidence evidence, int fold)
    {
        cancel.ThrowIfCancellationRequested();
        var table = reader.Read(question.Text, question.Asked, evidence);
        progress?.Report(.6 * Interlocked.Increment(ref done) / questions.Count);
        return new(fold, table, Array.ConvertAll(table.Records, record => question.Relevant.Contains(record)));
    }
}
