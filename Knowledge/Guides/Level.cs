namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>The four linked levels of service (四级联动), nearest to the resident last.</summary>
public enum Level
{
    District,
    Subdistrict,
    Community,
    Station,
}
