using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Training.Questions.Import.Tables;

/// <summary>A table to fill in, with a row of each usual kind as an example.</summary>
internal static class SheetTemplate
{
    private static readonly string[] Columns = ["code", "kind", "text", "optionA", "optionB", "optionC", "optionD", "optionE", "optionF", "answer", "explanation", "points", "difficulty", "tags", "posts", "guide", "facet"];

    // Part of the file format, as the titles are.
    private static readonly string[][] Examples =
    [
        ["", "单选题", "（示例，请删除）参保登记几个工作日办结？", "当场办结", "3个工作日", "5个工作日", "10个工作日", "", "", "A", "见办事指南", "2", "1", "医保、参保", "医保窗口", "", ""],
        ["", "多选题", "（示例，请删除）下列哪些是必交材料？", "身份证", "户口簿", "照片", "结婚证", "", "", "AB", "", "2", "2", "医保", "", "", ""],
        ["", "判断题", "（示例，请删除）这件事可以由家人代办。", "", "", "", "", "", "", "对", "", "1", "1", "", "", "", ""],
        ["", "填空题", "（示例，请删除）凭____到____办理。", "", "", "", "", "", "", "身份证|居民身份证；社区", "", "2", "3", "", "", "", ""],
        ["", "数值题", "（示例，请删除）承诺几个工作日办结？", "", "", "", "", "", "", "20±0", "", "1", "2", "", "", "", ""],
        ["", "简答题", "（示例，请删除）群众没带身份证怎么办？", "", "", "", "", "", "", "先核验电子证照，再按容缺受理办理。", "", "5", "4", "", "", "", ""],
    ];

    public static Task WriteAsync(Stream stream, ExchangeFormat format, CancellationToken cancel)
    {
        var shape = new RecordShape([.. Columns.Select(key => LetteredSheet.Shape.Fields.Single(field => field.Key == key)).Select(field => new Field(field.Key, field.Title, new TextShape(10_000)))]);
        var rows = Examples.Select(row => new JsonObject(Columns.Zip(row, (key, cell) => KeyValuePair.Create(key, (JsonNode?)cell))));
        return ExchangeFormats.WriteAsync(stream, format, shape, rows.ToAsyncEnumerable(), cancel);
    }
}
