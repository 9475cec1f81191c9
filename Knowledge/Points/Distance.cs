namespace Hanyang.Assistant.Knowledge.Points;

/// <summary>Distance as the crow flies, good to a percent within a city.</summary>
public static class Distance
{
    private const double KilometresPerDegree = 111.2;

    /// <summary>Kilometres; null when a position is unknown.</summary>
    public static double? Kilometres(PointContent from, PointContent to)
    {
        if (from is not { Latitude: { } lat1, Longitude: { } lon1 } || to is not { Latitude: { } lat2, Longitude: { } lon2 })
        {
            return null;
        }

        var north = (lat2 - lat1) * KilometresPerDegree;
        var east = (lon2 - lon1) * KilometresPerDegree * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
