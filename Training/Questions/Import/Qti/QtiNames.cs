using System.Xml.Linq;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>
/// QTI 2 says choiceInteraction and responseIdentifier, QTI 3 qti-choice-interaction and response-identifier: both are read as the same
/// name, in lower case and without hyphens.
/// </summary>
internal static class QtiNames
{
    extension(XElement element)
    {
        public string QtiName => Fold(element.Name.LocalName is var name && name.StartsWith("qti-", StringComparison.Ordinal) ? name[4..] : name);

        public string? Qti(string attribute) => element.Attributes().FirstOrDefault(one => Fold(one.Name.LocalName) == attribute)?.Value.Trim();

        public IEnumerable<XElement> QtiElements(string name) => element.Elements().Where(child => child.QtiName == name);

        public IEnumerable<XElement> QtiDescendants(string name) => element.Descendants().Where(child => child.QtiName == name);
    }

    private static string Fold(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
