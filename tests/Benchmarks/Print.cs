using System.Globalization;

namespace Hanyang.Assistant.Benchmarks;

internal static class Print
{
    public static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
