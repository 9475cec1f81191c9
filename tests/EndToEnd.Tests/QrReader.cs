using System.Diagnostics;

namespace Hanyang.Assistant.EndToEnd.Tests;

/// <summary>Reads a QR code as a phone would, with the zbar tools.</summary>
internal static class QrReader
{
    public static async Task<string> ReadAsync(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, png);
        try
        {
            using var zbar = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true })!;
            var read = await zbar.StandardOutput.ReadToEndAsync();
            await zbar.WaitForExitAsync();
            return read.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
