using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>Reads a folder in BEIR form: <c>corpus.jsonl[.gz]</c>, <c>queries.jsonl</c>, <c>qrels/*.tsv</c>.</summary>
/// <param name="path">As the person gave it.</param>
public sealed class EvaluationFolder(string path)
{
    private const string Training = "train.tsv";

    /// <exception cref="EvaluationRefusedException">A file is missing or cannot be read, or it does not say what to judge.</exception>
    public async Task<EvaluationSet> ReadAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(path))
        {
            throw new EvaluationRefusedException(EvaluationRefusal.FolderMissing, path);
        }

        var (judged, training) = await ReadJudgementsAsync(cancel);
        var questions = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var line in JsonLines.ReadAsync(Find("queries.jsonl", "queries.jsonl.gz"), cancel))
        {
            line.Refuse(EvaluationRefusal.IdRepeated, when: !questions.TryAdd(line.Id, line.Text));
        }

        judged.RefuseUnknown(questions);
        training?.RefuseUnknown(questions);
        return new(await ReadDocumentsAsync(cancel), questions, judged.Questions(), training?.Questions() ?? []);
    }

    private async Task<List<LearningRecord>> ReadDocumentsAsync(CancellationToken cancel)
    {
        var documents = new List<LearningRecord>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in JsonLines.ReadAsync(Find("corpus.jsonl", "corpus.jsonl.gz"), cancel))
        {
            line.Refuse(EvaluationRefusal.IdRepeated, when: !ids.Add(line.Id));
            var (parent, number) = NumberedTitle.Read(line.Title);
            documents.Add(new(line.Id, line.Title, line.Text, [parent], number));
        }

        return documents;
    }

    /// <summary>Beside the training pairs stands what is judged: BEIR's test file before its dev file, else the only one.</summary>
    private async Task<(JudgementFile Judged, JudgementFile? Training)> ReadJudgementsAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(path, "qrels");
        string[] names = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.tsv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
        string[] others = [.. names.Where(name => name != Training)];
        var judged = others switch
        {
            [] when names is [Training] => Training,
            [] => throw new EvaluationRefusedException(EvaluationRefusal.FileMissing, Path.Combine(folder, "*.tsv")),
            [var only] => only,
            _ when others.Contains("test.tsv") => "test.tsv",
            _ when others.Contains("dev.tsv") => "dev.tsv",
            _ => throw new EvaluationRefusedException(EvaluationRefusal.WhichJudgements, folder, detail: string.Join(", ", others)),
        };
        var training = names.Contains(Training) && judged != Training;
        return (
            await JudgementFile.ReadAsync(Path.Combine(folder, judged), cancel),
            training ? await JudgementFile.ReadAsync(Path.Combine(folder, Training), cancel) : null);
    }

    private string Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(path, name)))
            {
                return Path.Combine(path, name);
            }
        }

        throw new EvaluationRefusedException(EvaluationRefusal.FileMissing, Path.Combine(path, names[0]));
    }
}
