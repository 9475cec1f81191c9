using System.Text;
using System.Text.Json.Nodes;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>Pieces of an Adaptive Card. Text of records goes into text runs, which know no Markdown, or is escaped.</summary>
internal static class CardParts
{
    // What starts a link, an emphasis, an entity or HTML. A list or heading can't begin in the middle of a title.
    private const string MarkdownSigns = @"\`*_[]<>&~#|!()";

    public static JsonObject Text(string text, bool bold = false, bool subtle = false, string spacing = "Small") => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = spacing,
        ["inlines"] = new JsonArray(Run(text, bold, subtle)),
    };

    public static JsonObject Heading(string text) => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = "Medium",
        ["separator"] = true,
        ["inlines"] = new JsonArray(Run(text, bold: true, subtle: false)),
    };

    /// <summary>A line with a label before it.</summary>
    public static JsonObject Labelled(string label, string text) => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = "Small",
        ["inlines"] = new JsonArray(Run($"{label} ", bold: false, subtle: true), Run(text, bold: false, subtle: false)),
    };

    /// <summary>A box to tick off; it only serves whoever reads, and is never sent.</summary>
    public static JsonObject Check(string id, string text) => new()
    {
        ["type"] = "Input.Toggle",
        ["id"] = id,
        ["title"] = Escape(text),
        ["wrap"] = true,
        ["spacing"] = "None",
    };

    /// <summary>A button that says something for whoever presses it.</summary>
    public static JsonObject Say(string text) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = text,
        ["data"] = text,
        ["associatedInputs"] = "none",
    };

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var sign in text.ReplaceLineEndings(" "))
        {
            if (MarkdownSigns.Contains(sign, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(sign);
        }

        return escaped.ToString();
    }

    private static JsonObject Run(string text, bool bold, bool subtle) => new()
    {
        ["type"] = "TextRun",
        ["text"] = text,
        ["weight"] = bold ? "Bolder" : "Default",
        ["isSubtle"] = subtle,
    };
}
