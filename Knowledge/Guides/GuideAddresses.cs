namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>Where a guide is found under the public address.</summary>
public static class GuideAddresses
{
    public static string Page(string code) => $"/guides/{Uri.EscapeDataString(code)}";

    /// <summary>The short address that QR codes open; it outlives the guide.</summary>
    public static string Scanned(string code) => $"/g/{Uri.EscapeDataString(code)}";
}
