namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>Where trainers look after an occurrence.</summary>
public static class OccurrencePath
{
    public static string Of(string key) => $"/training/year/dates/{Uri.EscapeDataString(key)}";
}
