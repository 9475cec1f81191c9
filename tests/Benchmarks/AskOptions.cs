using System.Globalization;

namespace Hanyang.Assistant.Benchmarks;

/// <param name="Questions">How many different ones, at most those that are generated with the catalogue.</param>
/// <param name="Seconds">Of each measurement, after a warm-up.</param>
/// <param name="Quick">A small catalogue and short measurements, to see that the benchmark itself works.</param>
/// <param name="InProcess">Nothing over HTTP.</param>
internal sealed record AskOptions(int Questions, double Seconds, bool Quick, bool InProcess)
{
    /// <summary>Null when something in them is not understood.</summary>
    public static AskOptions? Of(string[] args)
    {
        var quick = args.Contains("--quick");
        var options = new AskOptions(2_000, quick ? 2 : 10, quick, args.Contains("--in-process"));
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick" or "--in-process":
                    break;
                case "--questions" when Number(args, ++i) is { } questions:
                    options = options with { Questions = questions };
                    break;
                case "--seconds" when Number(args, ++i) is { } seconds:
                    options = options with { Seconds = seconds };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    private static int? Number(string[] args, int at) =>
        at < args.Length && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
