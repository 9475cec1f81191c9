using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Evaluation.Gold;

/// <summary>The gold questions of the sample catalogue, written by people who saw only the guides' names.</summary>
public static class GoldSet
{
    private const string Resource = "sample/gold.tsv";
    private const string RoutePrefix = "route:";

    /// <summary>In the order of the file: tab-separated kind, expectation, codes, facets, what was asked before, text.</summary>
    public static IReadOnlyList<GoldQuestion> OfSample()
    {
        using var stream = typeof(GoldSet).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Of(reader);
    }

    /// <summary>Another set in the same form.</summary>
    public static IReadOnlyList<GoldQuestion> Of(string file)
    {
        using var reader = File.OpenText(file);
        return Of(reader);
    }

    private static IReadOnlyList<GoldQuestion> Of(TextReader reader) => [.. Rows(reader).Skip(1).Select(Read)];

    private static IEnumerable<string> Rows(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static GoldQuestion Read(string line)
    {
        var cells = line.Split('\t');
        var isRoute = cells[1].StartsWith(RoutePrefix, StringComparison.Ordinal);
        return new(
            cells[0],
            isRoute ? GoldExpectation.Route : Enum.Parse<GoldExpectation>(cells[1], ignoreCase: true),
            isRoute ? cells[1][RoutePrefix.Length..] : "",
            List(cells[2], "|"),
            [.. List(cells[3], "|").Select(facet => Enum.Parse<Facet>(facet, ignoreCase: true))],
            List(cells[4], " || "),
            cells[5]);
    }

    private static string[] List(string cell, string separator) =>
        cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
