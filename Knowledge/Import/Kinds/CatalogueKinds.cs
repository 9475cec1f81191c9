using Hanyang.Assistant.Knowledge.Workshop.Trials;

namespace Hanyang.Assistant.Knowledge.Import.Kinds;

/// <summary>The kinds of record of this module that can be imported and exported.</summary>
public static class CatalogueKinds
{
    public static ImportKind Guides { get; } = new GuideKind();
    public static ImportKind Policies { get; } = new PolicyKind();
    public static ImportKind Points { get; } = new ServicePointKind();
    public static ImportKind JointServices { get; } = new JointServicesKind();
    public static ImportKind Faqs { get; } = new FaqKind();
    public static ImportKind Synonyms { get; } = new SynonymKind();
    public static ImportKind Units { get; } = new UnitKind();
    public static ImportKind Calendar { get; } = new CalendarKind();
    public static ImportKind TrialQuestions { get; } = new TrialQuestionKind();

    /// <summary>In an order in which a whole catalogue can be imported: what others refer to comes first.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [Units, Guides, Policies, Points, JointServices, Faqs, Synonyms, Calendar, TrialQuestions];

    public static ImportKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
