using System.Text.Json.Nodes;
using CsCheck;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

public class WritingAndReadingBack
{
    private static readonly Gen<string> Text =
        Gen.Char["ab中é|\\ \t\n\r\"',;=+-@＝ns0eu_x00A0D\u3000\u2028\u00a0😀"].Array[0, 12].Select(letters => new string(letters));

    private static readonly Gen<string> Plain = Text.Where(TextShape.IsPlain);

    private static readonly Gen<string> NotBlank = Plain.Where(text => !string.IsNullOrWhiteSpace(text));

    [Fact]
    public void An_escaped_text_reads_back_the_same() => Plain.Select(Gen.Bool).Sample((text, amongParts) =>
    {
        var escaped = CellText.Escape(text, amongParts);
        return CellText.Unescape(escaped) == text && CellText.Lines(escaped).Count() <= 1 && (!amongParts || CellText.Parts(escaped).Count == 1);
    });

    [Fact]
    public void A_guarded_text_never_starts_like_a_formula_and_reads_back_the_same() => Plain.Sample(text =>
    {
        var guarded = LiveFormula.Guard(text);
        return LiveFormula.Strip(guarded) == text && (guarded.Trim() is "" || !"=+-@＝＋－＠".Contains(guarded.Trim()[0], StringComparison.Ordinal));
    });

    [Theory, InlineData(ExchangeFormat.Json), InlineData(ExchangeFormat.Csv), InlineData(ExchangeFormat.Xlsx)]
    public async Task Any_joint_service_reads_back_the_same(ExchangeFormat format)
    {
        var shape = CatalogueKinds.JointServices.Shape;
        await Gen.Select(NotBlank, Plain, NotBlank.Array[0, 4], Gen.Select(NotBlank, Plain).Array[0, 3], Gen.Int[1, 99]).SampleAsync(async (name, summary, aliases, steps, count) =>
        {
            var record = new JsonObject
            {
                ["code"] = "A-1",
                ["name"] = name,
                ["kind"] = "oneThing",
                ["summary"] = summary,
                ["guides"] = new JsonArray("YB-01"),
                ["aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]),
                ["steps"] = new JsonArray([.. steps.Select(step => new JsonObject { ["name"] = step.Item1, ["text"] = step.Item2 })]),
                ["promisedLimit"] = new JsonObject { ["kind"] = "workingDays", ["count"] = count, ["note"] = summary },
            };
            var file = await Files.WriteAsync(format, shape, record);
            var row = Assert.Single(await Files.ReadAsync(format, CatalogueKinds.JointServices, file));
            Assert.False(row.Refusals.Any, row.Refusals.Reason);
            foreach (var (key, value) in record)
            {
                Assert.True(JsonNode.DeepEquals(value, row.Values[key]), $"{key}: {value} → {row.Values[key]}");
            }
        }, iter: 200);
    }
}
