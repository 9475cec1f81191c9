using System.Text.Json.Serialization;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>What a level can do for an item: nothing, accept it (可办理), or complete it (可办结), which includes accepting.</summary>
public enum Handling
{
    None,
    Accept,
    Complete,
}

/// <summary>The handling of one guide at each of the four levels.</summary>
public sealed record HandlingByLevel(Handling District, Handling Subdistrict, Handling Community, Handling Station)
{
    public Handling At(Level level) => level switch
    {
        Level.District => District,
        Level.Subdistrict => Subdistrict,
        Level.Community => Community,
        Level.Station => Station,
    };

    [JsonIgnore]
    public bool IsHandledAnywhere =>
        District != Handling.None || Subdistrict != Handling.None || Community != Handling.None || Station != Handling.None;
}
