namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>How much to generate; the defaults are the figures of the district in 2023.</summary>
/// <param name="JointServices">Both kinds together, 一事联办 and 一业一证.</param>
public sealed record GenerationSize(
    int Guides = GenerationSize.FullGuides,
    int Points = GenerationSize.FullPoints,
    int JointServices = GenerationSize.FullJointServices,
    int Seed = 2023,
    int Members = GenerationSize.FullMembers)
{
    public const int FullGuides = 9_110;
    public const int FullPoints = 648;
    public const int FullJointServices = 250;
    public const int FullMembers = 1_455;

    private const int FullQuestions = 2_000;
    private const int QuestionsPerGuide = 4;

    /// <summary>Guides that a subdistrict can handle, and of these completes.</summary>
    internal int AtSubdistricts => Share(238, Guides, FullGuides);
    internal int CompleteAtSubdistricts => Share(198, Guides, FullGuides);

    /// <summary>Guides that a community or station can handle, and of these completes.</summary>
    internal int Nearby => Share(82, Guides, FullGuides);
    internal int CompleteNearby => Share(51, Guides, FullGuides);

    /// <summary>Guides under notice-and-commitment.</summary>
    internal int Commitments => Share(27, Guides, FullGuides);
    internal int OneLicences => Share(24, JointServices, FullJointServices);
    internal int OneThings => JointServices - OneLicences;

    /// <summary>Joint services 一事联办 that subdistricts accept.</summary>
    internal int OneThingsAtSubdistricts => Share(114, JointServices, FullJointServices);
    internal int Questions => Math.Min(FullQuestions, Guides * QuestionsPerGuide);

    /// <summary>A figure of the full size brought to this one, rounded half up.</summary>
    internal static int Share(int figure, int size, int full) => (int)((((long)figure * size * 2) + full) / (2L * full));
}
