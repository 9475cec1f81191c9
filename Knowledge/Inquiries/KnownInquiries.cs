using System.Data.Common;
using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Search.Learning;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>All messages of which it is known what they meant.</summary>
/// <param name="Sample">Those that come with the sample's records.</param>
/// <param name="Confirmed">Those of people here, the newest first, each wording once.</param>
internal sealed record KnownInquiries(IReadOnlyList<SeedInquiry> Sample, IReadOnlyList<SeedInquiry> Confirmed)
{
    private const int Newest = 20_000;

    // Of each of these every answer asks how like it is.
    private const int MostToLearnFrom = 1_200;

    /// <summary>What people here say stands above the sample.</summary>
    public IReadOnlyList<SeedInquiry> All
    {
        get
        {
            var said = Confirmed.Select(inquiry => AskedInquiry.SpokenOf(inquiry.Text)).ToHashSet(StringComparer.Ordinal);
            return said.Count == 0 ? Sample : [.. Confirmed, .. Sample.Where(seed => !said.Contains(AskedInquiry.SpokenOf(seed.Text)))];
        }
    }

    /// <summary>Those about a record, as the learner takes them: the newest of people here, and as much of the sample as there is room for, evenly spread.</summary>
    public IReadOnlyList<ConfirmedInquiry> ForLearning()
    {
        var about = All.Where(inquiry => inquiry.Meaning == InquiryMeaning.Record).ToLookup(new HashSet<SeedInquiry>(Confirmed, ReferenceEqualityComparer.Instance).Contains);
        var confirmed = about[true].Take(MostToLearnFrom).ToList();
        var (seeds, room) = (about[false].ToList(), MostToLearnFrom - confirmed.Count);
        return
        [
            .. confirmed.Concat(seeds.Where((_, number) => seeds.Count <= room || (long)(number + 1) * room / seeds.Count != (long)number * room / seeds.Count))
                .Select(inquiry => new ConfirmedInquiry(inquiry.Text, [.. inquiry.Codes.Select(CatalogueCorpus.IdOf)])),
        ];
    }

    /// <param name="sample">Whether sample records are there.</param>
    public static async Task<KnownInquiries> ReadAsync(DbConnection connection, bool sample, CancellationToken cancel)
    {
        var rows = await connection.RowsAsync(
            "SELECT conversation_id, text, spoken, meaning, meant_code, choices, route, confirmed_by FROM inquiries " +
            $"WHERE meaning IS NOT NULL AND confirmed_at IS NOT NULL ORDER BY confirmed_at DESC, id DESC LIMIT {Newest}",
            row => new
            {
                ConversationId = row.Text(0),
                Text = row.GetString(1),
                Spoken = row.GetString(2),
                Meaning = Enum.Parse<InquiryMeaning>(row.GetString(3)),
                MeantCode = row.Text(4),
                Choices = row.Json<string[]>(5),
                Route = row.GetString(6),
                IsJudged = row.Text(7) is nameof(Confirmation.Editor) or nameof(Confirmation.Operator),
                IsByAsker = row.Text(7) is nameof(Confirmation.Choice) or nameof(Confirmation.Helpful),
            },
            cancel).ToListAsync(cancel);
        var (wordings, counts) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        List<SeedInquiry> confirmed = [];
        // Sorting keeps the order of time among those of equal standing.
        foreach (var row in rows.OrderBy(row => row.IsJudged ? 0 : 1))
        {
            var count = row.ConversationId is { } conversation && row.IsByAsker ? counts[conversation] = counts.GetValueOrDefault(conversation) + 1 : 0;
            if (count <= AskedInquiry.MostOfAConversation && row.Spoken.Length > 0 && wordings.Add(row.Spoken))
            {
                confirmed.Add(new(row.Meaning, row.Route, row.MeantCode is { } code ? [code] : row.Choices, [], row.Text));
            }
        }

        return new(sample ? SeedInquiries.OfSample() : [], confirmed);
    }
}
