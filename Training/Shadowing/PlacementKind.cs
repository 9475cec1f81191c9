namespace Hanyang.Assistant.Training.Shadowing;

public enum PlacementKind
{
    /// <summary>Somebody goes along with another at a window (跟班见学).</summary>
    Shadowing,

    /// <summary>Somebody experienced comes and coaches (辅导).</summary>
    Tutoring,
}
