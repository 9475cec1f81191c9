namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>How large the forms of the workshop may be: a guide with many rows has more fields than ASP.NET reads by itself.</summary>
internal static class FormSize
{
    public const int MostFields = 20_000;
}
