namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>How many service points of each kind there are.</summary>
internal sealed record PointCounts(int Subdistricts, int Communities, int Terminals, int Outlets, int Banks, int SmartRooms, int Stations)
{
    /// <summary>A larger district has more outlets, not more banks.</summary>
    public const int MostBanks = 14;

    public static PointCounts Of(int points)
    {
        // One hall comes first; what is left after all others are stations, which there are most of.
        var rest = points - 1;
        var subdistricts = Take(11, least: 1);
        var communities = Take(119, least: 1);
        var terminals = Take(60);
        var outlets = Take(78);
        return new(subdistricts, communities, terminals, outlets, Math.Clamp(Share(MostBanks), Math.Min(1, outlets), Math.Min(outlets, MostBanks)), Take(1), rest);

        int Take(int figure, int least = 0)
        {
            var taken = Math.Min(rest, Math.Max(least, Share(figure)));
            rest -= taken;
            return taken;
        }

        int Share(int figure) => GenerationSize.Share(figure, points, GenerationSize.FullPoints);
    }
}
