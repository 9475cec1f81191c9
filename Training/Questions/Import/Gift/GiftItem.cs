namespace Hanyang.Assistant.Training.Questions.Import.Gift;

/// <summary>A text of a GIFT file, its escapes resolved.</summary>
/// <param name="Format">moodle where none is named.</param>
internal sealed record GiftMarkup(string Format, string Text);

/// <summary>An answer of a choice, of a short answer, or of a list of numbers.</summary>
/// <param name="IsCorrect">It begins with an equals sign.</param>
/// <param name="Weight">Per cent; null where none is given.</param>
internal sealed record GiftAnswer(bool IsCorrect, decimal? Weight, GiftMarkup Text, GiftMarkup? Feedback)
{
    /// <summary>In a list of numbers what the text says.</summary>
    public GiftNumber? Number { get; init; }
}

/// <summary>A number: alone, with its range, or as low and high.</summary>
internal sealed record GiftNumber(decimal Low, decimal High, decimal? Centre, decimal? Range);

internal sealed record GiftPair(GiftMarkup Left, string Right);

internal enum GiftType
{
    Category,
    Description,
    Choice,
    TrueFalse,
    Short,
    Number,
    Matching,
    Essay,
}

/// <summary>A block of a GIFT file.</summary>
/// <param name="Line">On which it begins, from 1.</param>
internal sealed record GiftItem(int Line, GiftType Type)
{
    public string? Id { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? Title { get; init; }
    public GiftMarkup Stem { get; init; } = new("moodle", "");

    /// <summary>What stands before and after the answers; the latter only where they stand within the sentence.</summary>
    public string Head { get; init; } = "";
    public string? Tail { get; init; }
    public IReadOnlyList<GiftAnswer> Answers { get; init; } = [];
    public IReadOnlyList<GiftPair> Pairs { get; init; } = [];
    public bool IsTrue { get; init; }
    public GiftMarkup? FirstFeedback { get; init; }
    public GiftMarkup? SecondFeedback { get; init; }
    public GiftMarkup? Explanation { get; init; }

    /// <summary>The number stands alone, without the signs of a list.</summary>
    public bool IsBareNumber { get; init; }

    /// <summary>Why it can't be read; null when it can.</summary>
    public string? Fault { get; init; }
}
