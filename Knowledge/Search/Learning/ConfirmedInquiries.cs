namespace Hanyang.Assistant.Knowledge.Search.Learning;

internal static class ConfirmedInquiries
{
    /// <summary>One inquiry for each wording, answered by all records confirmed for it: asked twice, a question must not vouch for itself.</summary>
    public static ConfirmedInquiry[] Merge(IEnumerable<ConfirmedInquiry> inquiries) =>
    [
        .. inquiries
            .GroupBy(inquiry => Normaliser.Normalise(inquiry.Text).Trim(), StringComparer.Ordinal)
            .Select(wording => new ConfirmedInquiry(
                wording.First().Text,
                [.. wording.SelectMany(inquiry => inquiry.Records).Distinct(StringComparer.Ordinal)]))
    ];
}
