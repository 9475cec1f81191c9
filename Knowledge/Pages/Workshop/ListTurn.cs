namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>Which part of a long list is shown.</summary>
/// <param name="Page">From 1.</param>
internal sealed record ListTurn(int Page, int Total, string Address)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Page - 1) * Size;

    /// <summary>The page that was asked for, or the nearest one that there is.</summary>
    /// <param name="address">Without the page, ready for more of a query.</param>
    public static ListTurn To(string? wanted, int total, string address)
    {
        var first = new ListTurn(1, total, address);
        return first with { Page = Math.Clamp(int.TryParse(wanted, out var number) ? number : 1, 1, first.Last) };
    }

    public string Link(int page) => $"{Address}page={page}";
}
