namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Sums over the grams of one record, for one question.</summary>
/// <param name="heed">By the question's gram.</param>
internal sealed class Measured(AskedQuestion asked, float[] heed)
{
    /// <summary>By the question's gram: whether the record has it.</summary>
    public bool[] Met { get; } = new bool[asked.Grams.Length];

    /// <summary>By the question's gram: how probable the record's words make it.</summary>
    public float[] Translated { get; } = new float[asked.Grams.Length];

    public float Singles { get; private set; }
    public float Pairs { get; private set; }
    public float Covered { get; private set; }
    public float HeededScore { get; private set; }
    public float HeededCovered { get; private set; }
    public float HeededWhole { get; } = asked.Weights.Zip(heed, (weight, heeded) => weight * heeded).Sum() + 1e-6f;
    public float LikeAnswers { get; set; }
    public float Named { get; set; }

    public void Clear()
    {
        Array.Clear(Met);
        Array.Clear(Translated);
        (Singles, Pairs, Covered, HeededScore, HeededCovered, LikeAnswers, Named) = (0, 0, 0, 0, 0, 0, 0);
    }

    public void Meet(int at, float weight)
    {
        var score = asked.Times[at] * weight;
        Met[at] = true;
        Covered += asked.Weights[at];
        HeededScore += score * heed[at];
        HeededCovered += asked.Weights[at] * heed[at];
        if (asked.IsPair[at])
        {
            Pairs += score;
        }
        else
        {
            Singles += score;
        }
    }

    /// <summary>In pairs.</summary>
    public int LongestChain()
    {
        var (chain, longest) = (0, 0);
        foreach (var at in asked.Reading)
        {
            chain = at >= 0 && Met[at] ? chain + 1 : 0;
            longest = Math.Max(longest, chain);
        }

        return longest;
    }
}
