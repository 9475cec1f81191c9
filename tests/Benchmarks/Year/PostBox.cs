using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>A channel that writes down what it delivers in a file that outlives the process: number, person, day, lines.</summary>
internal sealed class PostBox(string path, TimeProvider clock) : INoticeChannel
{
    private static readonly Lock Hold = new();

    public string Name => "post-box";

    public Task<Delivery> SendAsync(Letter letter, CancellationToken cancel)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{letter.Id}\t{letter.Person}\t{BureauTime.Day(clock.GetUtcNow()):yyyy-MM-dd}\t{letter.Text.Split('\n').Length - 1}\n");
        lock (Hold)
        {
            File.AppendAllText(path, line);
        }

        return Task.FromResult(Delivery.Sent);
    }
}
