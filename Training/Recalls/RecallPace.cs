using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>
/// How often questions come again: <c>Recalls__Retention</c> is the chance of recalling one at which it is asked (0.9; from 0.7 to 0.97),
/// <c>Recalls__MasteredDays</c> how long a memory has to last until it is mastered (60).
/// </summary>
public sealed class RecallPace(IConfiguration configuration)
{
    private const double Retention = 0.9;
    private const int Mastered = 60;

    public Fsrs Fsrs { get; } = new(Fsrs.DefaultWeights, Math.Clamp(Number(configuration["Recalls:Retention"]) ?? Retention, 0.7, 0.97));

    /// <summary>Days; what is mastered is asked again all the same when its day comes.</summary>
    public int MasteredDays { get; } = (int)Math.Clamp(Number(configuration["Recalls:MasteredDays"]) ?? Mastered, 1, 3650);

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
