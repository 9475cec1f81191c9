using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Workshop.Forms;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Knowledge.Pages.Workshop;

/// <summary>The form in which a guide is written, on the pages of a guide, a new one and a draft.</summary>
/// <param name="Version">The draft's, as it was read; 0 where there is none yet.</param>
/// <param name="BasedOn">The guide's version; 0 for a new guide.</param>
/// <param name="BaseHints">The guide's hints when the form was opened: what others add from then on isn't taken away by it. Null where a draft keeps them.</param>
internal sealed record GuideForm(RecordForm Record, int Version, int BasedOn, string Note, GuideHints? BaseHints)
{
    private const int LongestNote = 1_000;

    public bool IsNew => Version == 0 && BasedOn == 0;

    public static GuideForm Of(JsonObject values, string code, string address, int version, int basedOn, string note = "", GuideHints? baseHints = null) =>
        new(RecordForm.Of(CatalogueKinds.Guides, values, address).With("code", code), version, basedOn, note, baseHints);

    /// <param name="code">Null where the form itself names it.</param>
    public static GuideForm Posted(IFormCollection form, string? code, string address)
    {
        var record = RecordForm.Posted(CatalogueKinds.Guides, form, address);
        var note = ((string?)form["note"] ?? "").ReplaceLineEndings("\n");
        return new(
            code is null ? record : record.With("code", code),
            Number(form["version"]),
            Number(form["basedOn"]),
            note.Length > LongestNote ? note[..LongestNote] : note,
            Hints(form["baseHints"]));
    }

    /// <summary>As the form sends them.</summary>
    public string WrittenHints => BaseHints is null ? "" : RecordJson.Write(BaseHints);

    /// <summary>What the draft would say; null when something is wrong with it, which the form then says.</summary>
    public GuideRow? Read() => Record.Read() as GuideRow;

    /// <summary>Null where they can't be read: nothing that was typed hangs on them.</summary>
    private static GuideHints? Hints(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<GuideHints>(text, RecordJson.Options) is { Keywords: not null, Aliases: not null, Counterexamples: not null } hints ? hints : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;
}
