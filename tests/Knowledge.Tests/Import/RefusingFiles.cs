using System.Text;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

public class RefusingFiles
{
    private const string Head = "code,name,level,parent\n";

    [Theory]
    [InlineData("", 0, "", "空")]
    [InlineData("\n\n", 0, "", "空")]
    [InlineData("code,name\nA,甲\n", 1, "level", "缺少“层级”")]
    [InlineData("code,name,level,colour\n", 1, "colour", "不认识表头")]
    [InlineData("code,name,level,编码\n", 1, "code", "两次")]
    [InlineData(Head + "A,甲,区,\nB,乙,街道\n", 3, "", "3 格")]
    [InlineData(Head + "A,甲,区,\n\nB,乙,街道,\"A\n", 4, "", "没有关上")]
    [InlineData(Head + "A,\"甲\"乙,区,\n", 2, "", "引号后面")]
    [InlineData(Head + "A,,区,\n", 2, "name", "缺少")]
    [InlineData(Head + ",甲,区,\n", 2, "code", "缺少")]
    [InlineData(Head + "../A,甲,区,\n", 2, "code", "编码")]
    [InlineData(Head + "A,甲,省,\n", 2, "level", "区、街道、社区、小区驿站")]
    [InlineData(Head + "A,甲\u0001,区,\n", 2, "name", "控制字符")]
    [InlineData(Head + "A,甲,街道,A\n", 2, "parent", "上级")]
    [InlineData("PK\u0003\u0004xxxxxxxxxxxx", 0, "", ".xlsx")]
    [InlineData("\u0000\u0001\u0002", 0, "", "不是文本")]
    public async Task A_bad_csv_is_refused_with_row_field_and_reason(string text, int row, string field, string reason)
    {
        var refusal = await Files.RefusalAsync(ExchangeFormat.Csv, CatalogueKinds.Units, Encoding.UTF8.GetBytes(text));
        Assert.Equal((row, field), (refusal.Row, refusal.Field));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "", "列表")]
    [InlineData("{}", 0, "", "列表")]
    [InlineData("[1]", 1, "", "名称")]
    [InlineData("[{]", 1, "", "JSON 格式有误，在第 1 行")]
    [InlineData("""[{"code":"A","name":"甲","level":"district"},{"code":"B" """, 2, "", "JSON 格式有误")]
    [InlineData("""[{"code":"A","code":"B","name":"甲","level":"district"}]""", 1, "", "JSON 格式有误")]
    [InlineData("""[{"code":"A","name":5,"level":"district"}]""", 1, "name", "“5”")]
    [InlineData("""[{"code":"A","name":"\ud800","level":"district"}]""", 1, "name", "控制字符")]
    [InlineData("""[{"code":"A","name":"甲","level":"district","\ud800":1}]""", 1, "", "JSON 格式有误")]
    [InlineData("""[{"code":"A","name":"甲","level":0}]""", 1, "level", "以下之一")]
    [InlineData("""[{"code":"A","name":"甲","level":"district","colour":1}]""", 1, "colour", "不认识")]
    public async Task A_bad_json_is_refused_with_row_field_and_reason(string text, int row, string field, string reason)
    {
        var refusal = await Files.RefusalAsync(ExchangeFormat.Json, CatalogueKinds.Units, Encoding.UTF8.GetBytes(text));
        Assert.Equal((row, field), (refusal.Row, refusal.Field));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"item":"工本费","amount":-1}""", "fees[1].amount", "负数")]
    [InlineData("""{"item":""}""", "fees[1].item", "缺少")]
    [InlineData("""null""", "fees[1]", "空")]
    [InlineData("""{"item":"工本费","amount":"20"}""", "fees[1].amount", "数字")]
    public async Task A_bad_part_of_a_guide_is_named(string fee, string field, string reason)
    {
        var guide = $$$"""[{"code":"A","name":"甲","department":"乙","handling":{"district":"accept","subdistrict":"none","community":"none","station":"none"},"fees":[{{{fee}}}]}]""";
        var refusal = await Files.RefusalAsync(ExchangeFormat.Json, CatalogueKinds.Guides, Encoding.UTF8.GetBytes(guide));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_value_is_quoted_short_and_without_control_characters()
    {
        var refusal = await Files.RefusalAsync(ExchangeFormat.Csv, CatalogueKinds.Units, Encoding.UTF8.GetBytes($"{Head}A,甲,\"\u001b[31m{new string('很', 500)}\",\n"));
        Assert.DoesNotContain('\u001b', refusal.Reason);
        Assert.True(refusal.Reason.Count(c => c == '很') <= 40, refusal.Reason);
    }

    [Fact]
    public async Task Each_encoding_and_separator_of_a_csv_is_understood()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "编码,名称,层级,上级单位\nA,汉阳区行政审批局,区,\n";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text),
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            Encoding.GetEncoding("GB18030").GetBytes(text),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Replace(',', '\t'))],
            Encoding.UTF8.GetBytes(text.Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];
        foreach (var file in files)
        {
            var row = Assert.Single(await Files.ReadAsync(ExchangeFormat.Csv, CatalogueKinds.Units, file));
            Assert.Equal("汉阳区行政审批局", row.Values["name"]!.GetValue<string>());
            Assert.False(row.Refusals.Any, row.Refusals.Reason);
        }
    }

    [Theory]
    [InlineData("<c r=\"A2\"><f>1+1</f><v>2</v></c>", "A2", "公式")]
    [InlineData("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "A2", "#REF!")]
    [InlineData("<c r=\"A2\" t=\"s\"><v>7</v></c>", "A2", "不存在")]
    [InlineData("<c r=\"A2\" t=\"inlineStr\"><is><t>2026-02-30</t></is></c>", "date", "日期")]
    [InlineData("<c r=\"A2\"><v>46000</v></c><c r=\"Z2\"><v>1</v></c>", "", "没有表头")]
    public async Task A_bad_cell_of_a_sheet_is_refused(string cells, string field, string reason)
    {
        var refusal = await Files.RefusalAsync(ExchangeFormat.Xlsx, CatalogueKinds.Calendar, Sheets.Calendar(cells));
        Assert.Equal((2, field), (refusal.Row, refusal.Field));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheets_serial_number_and_boolean_are_a_day_and_a_flag()
    {
        var file = Sheets.Calendar("""<c r="A2" s="1"><v>46023</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="b"><v>1</v></c>""");
        var row = Assert.Single(await Files.ReadAsync(ExchangeFormat.Xlsx, CatalogueKinds.Calendar, file));
        Assert.Equal("""{"date":"2026-01-01","name":"元旦","isOffDay":true}""", row.Values.ToJsonString(RecordJson.Options));
    }

    [Fact]
    public async Task A_bomb_a_document_type_and_what_is_no_zip_are_refused_in_one_sentence()
    {
        byte[][] files = [Sheets.Bomb(), Sheets.Calendar("&boom;", """<!DOCTYPE worksheet [<!ENTITY boom "boom">]>"""), "不是压缩包"u8.ToArray(), [], Sheets.Zip(("a.txt", "a"))];
        foreach (var file in files)
        {
            var refusal = await Files.RefusalAsync(ExchangeFormat.Xlsx, CatalogueKinds.Calendar, file);
            Assert.NotEmpty(refusal.Reason);
            Assert.DoesNotContain("Exception", refusal.Reason, StringComparison.Ordinal);
        }
    }
}
