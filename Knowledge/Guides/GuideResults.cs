namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>One page of the guides found.</summary>
/// <param name="Listings">The guides of this page, best first.</param>
/// <param name="Total">How many were found on all pages.</param>
/// <param name="Page">This page, from 1; a number past the end gives the last page.</param>
/// <param name="Departments">How many each department has among what was asked for, whichever department is chosen.</param>
public sealed record GuideResults(
    IReadOnlyList<GuideListing> Listings,
    int Total,
    int Page,
    IReadOnlyList<(string Name, int Count)> Departments)
{
    public const int PageSize = 20;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
