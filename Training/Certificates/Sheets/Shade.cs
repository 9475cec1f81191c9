namespace Hanyang.Assistant.Training.Certificates.Sheets;

/// <summary>A colour on paper, each part 0 to 255.</summary>
public readonly record struct Shade(int Red, int Green, int Blue);
