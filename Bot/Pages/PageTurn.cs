namespace Hanyang.Assistant.Bot.Pages;

/// <summary>Where somebody is in a long list.</summary>
/// <param name="Number">From 1.</param>
public sealed record PageTurn(int Number, int Total, int Size)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Number - 1) * Size;

    /// <summary>The page that was asked for, or the nearest one that there is.</summary>
    public static PageTurn To(string? wanted, int total, int size)
    {
        var first = new PageTurn(1, total, size);
        return first with { Number = Math.Clamp(int.TryParse(wanted, out var number) ? number : 1, 1, first.Last) };
    }
}
