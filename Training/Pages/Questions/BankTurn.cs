namespace Hanyang.Assistant.Training.Pages.Questions;

/// <summary>Which part of a long list is shown.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Address">Ready for more of a query.</param>
internal sealed record BankTurn(int Page, int Total, int Size, string Address)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Page - 1) * Size;

    /// <summary>The page that was asked for, or the nearest one that there is.</summary>
    public static BankTurn To(string? wanted, int total, int size, string address)
    {
        var first = new BankTurn(1, total, size, address);
        return first with { Page = Math.Clamp(int.TryParse(wanted, out var number) ? number : 1, 1, first.Last) };
    }

    public string Link(int page) => $"{Address}page={page}";
}
