namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>The parts of the guide form and the fields in each, in their order. Every field of a guide stands in one.</summary>
internal static class GuideSections
{
    public static IReadOnlyList<(string Name, string[] Fields)> All { get; } =
    [
        ("Basics", ["name", "department", "category", "audience", "summary", "effectiveFrom", "effectiveUntil"]),
        ("Handling", ["handling"]),
        ("Materials", ["zeroMaterial", "materials"]),
        ("Process", ["steps", "caseKind", "statutoryLimit", "promisedLimit"]),
        ("Fees", ["fees"]),
        ("Conditions", ["conditions", "exceptions"]),
        ("Basis", ["basis", "outcome", "validity"]),
        ("Ways", ["online", "noVisit", "commitment", "proxy", "booking", "hours", "visits", "delivery", "scope"]),
        ("Contacts", ["authority", "enquiry", "complaint"]),
        ("Finding", ["keywords", "aliases", "counterexamples"]),
    ];
}
