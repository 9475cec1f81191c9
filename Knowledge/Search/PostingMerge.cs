namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Turns analysed batches into posting blocks.</summary>
internal sealed class PostingMerge
{
    private readonly Ranking ranking;
    private readonly int gramCount;
    private readonly (AnalysedPassages Batch, int[] Numbers, int Passage)[] order;
    private readonly double[] averages;

    // Of the passage at hand, by gram.
    private readonly float[] frequency;
    private readonly byte[] fields;
    private readonly List<int> touched = [];

    /// <param name="numbers">Per batch, the common number of each of its grams.</param>
    public PostingMerge(AnalysedPassages[] batches, int[][] numbers, int gramCount, Ranking ranking)
    {
        (this.gramCount, this.ranking) = (gramCount, ranking);
        order = [.. batches.SelectMany((batch, at) => Enumerable.Range(0, batch.Count).Select(passage => (batch, numbers[at], passage)))];
        averages = [.. Enum.GetValues<PassageField>().Select(AverageLength)];
        frequency = new float[gramCount];
        fields = new byte[gramCount];
    }

    /// <summary>How long each field is on average, in grams, where there is any.</summary>
    public double[] Averages => averages;

    /// <returns>The blocks, and how many passages contain each gram.</returns>
    public (PostingBlock[] Blocks, int[] Containing) Run(int passages, CancellationToken cancel)
    {
        var blocks = new PostingBlock[(passages + PostingBlock.MostPassages - 1) / PostingBlock.MostPassages];
        var containing = new int[gramCount];
        for (var number = 0; number < blocks.Length; number++)
        {
            var first = number * PostingBlock.MostPassages;
            blocks[number] = Fill(first, Math.Min(PostingBlock.MostPassages, passages - first), containing, cancel);
        }

        return (blocks, containing);
    }

    private PostingBlock Fill(int first, int count, int[] containing, CancellationToken cancel)
    {
        var starts = new int[gramCount + 1];
        for (var passage = 0; passage < count; passage++)
        {
            Gather(first + passage);
            foreach (var gram in touched)
            {
                starts[gram + 1]++;
                containing[gram]++;
            }

            Forget();
        }

        for (var gram = 0; gram < gramCount; gram++)
        {
            starts[gram + 1] += starts[gram];
        }

        cancel.ThrowIfCancellationRequested();
        var block = new PostingBlock(first, count, starts);
        var next = starts.AsSpan(0, gramCount).ToArray();
        for (var passage = 0; passage < count; passage++)
        {
            Gather(first + passage);
            foreach (var gram in touched)
            {
                block.Set(next[gram]++, passage, frequency[gram] / (ranking.Saturation + frequency[gram]), fields[gram]);
            }

            Forget();
        }

        return block;
    }

    /// <summary>Sums a passage's frequencies over its fields, before they saturate.</summary>
    private void Gather(int ordinal)
    {
        var (batch, common, passage) = order[ordinal];
        Span<float> weights = stackalloc float[Fields.Count];
        for (var field = 0; field < weights.Length; field++)
        {
            weights[field] = Weight((PassageField)field, batch.LengthOf(passage, (PassageField)field));
        }

        foreach (var occurrence in batch.Of(passage))
        {
            var gram = common[occurrence.Gram];
            if (fields[gram] == 0)
            {
                touched.Add(gram);
            }

            frequency[gram] += weights[(int)occurrence.Field] * occurrence.Times;
            fields[gram] |= Fields.Bit(occurrence.Field);
        }
    }

    private void Forget()
    {
        foreach (var gram in touched)
        {
            (frequency[gram], fields[gram]) = (0, 0);
        }

        touched.Clear();
    }

    private float Weight(PassageField field, int length)
    {
        var (weight, share) = ranking.Of(field);
        return length == 0 ? 0 : (float)(weight / (1 - share + (share * length / averages[(int)field])));
    }

    /// <summary>Among the passages that have the field: where few have aliases, the average of all would punish those few.</summary>
    private double AverageLength(PassageField field)
    {
        var lengths = order.Select(passage => passage.Batch.LengthOf(passage.Passage, field)).Where(length => length > 0);
        return lengths.DefaultIfEmpty(1).Average();
    }
}
