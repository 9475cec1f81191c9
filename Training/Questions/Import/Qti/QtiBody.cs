using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Hanyang.Assistant.Training.Questions.Import.Qti;

/// <summary>The body of an item as text, with places for its interactions.</summary>
internal static class QtiBody
{
    private static readonly HashSet<string> Inline = ["textentryinteraction", "inlinechoiceinteraction"];
    private static readonly HashSet<string> Skipped = ["feedbackinline", "feedbackblock", "modalfeedback", "templateinline", "templateblock", "stylesheet"];

    public static bool IsInteraction(XElement element) => element.QtiName.EndsWith("interaction", StringComparison.Ordinal);

    public static bool IsInline(XElement element) => Inline.Contains(element.QtiName);

    /// <summary>Plain text; each interaction within a sentence becomes what is given for it, the others vanish.</summary>
    public static string Text(XElement body, Func<XElement, string> place)
    {
        var html = new StringBuilder();
        Append(html, body, place);
        return HtmlText.Plain(html.ToString());
    }

    /// <summary>The text of a choice, a prompt or a feedback.</summary>
    public static string Text(XElement? element) => element is null ? "" : Text(element, _ => "");

    private static void Append(StringBuilder html, XElement element, Func<XElement, string> place)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    html.Append(WebUtility.HtmlEncode(text.Value));
                    break;
                case XElement child when IsInteraction(child):
                    // A prompt within a text entry is no part of the standard, and yet it is there.
                    html.Append(string.Concat(IsInline(child) ? child.QtiElements("prompt").Select(prompt => $"<p>{WebUtility.HtmlEncode(Text(prompt))}</p>") : []));
                    html.Append(IsInline(child) ? WebUtility.HtmlEncode(place(child)) : "<br>");
                    break;
                case XElement child when !Skipped.Contains(child.QtiName):
                    var name = child.Name.LocalName.Contains(':', StringComparison.Ordinal) ? "span" : child.QtiName;
                    html.Append('<').Append(name).Append('>');
                    Append(html, child, place);
                    html.Append("</").Append(name).Append('>');
                    break;
            }
        }
    }
}
