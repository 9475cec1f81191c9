using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>The messages with known meaning that come with the sample catalogue: tab-separated meaning, codes, facets, text.</summary>
public static class SeedInquiries
{
    private const string Resource = "sample/inquiries.tsv";

    public static IReadOnlyList<SeedInquiry> OfSample()
    {
        using var stream = typeof(SeedInquiries).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static SeedInquiry Read(string line)
    {
        var cells = line.Split('\t');
        var meaning = cells[0] switch
        {
            "inquiry" => InquiryMeaning.Record,
            "ambiguous" => InquiryMeaning.Ambiguous,
            "outside" or "hostile" => InquiryMeaning.Outside,
            _ => InquiryMeaning.Message,
        };
        return new(meaning, cells[0], List(cells[1]), [.. List(cells[2]).Select(facet => Enum.Parse<Facet>(facet, ignoreCase: true))], cells[3]);
    }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
