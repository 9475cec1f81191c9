using System.Text;
using CsCheck;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Kinds;

namespace Hanyang.Assistant.Knowledge.Tests.Import;

public class ReadingDamagedFiles
{
    [Theory, InlineData(ExchangeFormat.Json), InlineData(ExchangeFormat.Csv), InlineData(ExchangeFormat.Xlsx)]
    public async Task Whatever_the_damage_it_ends_in_rows_or_in_one_refusal(ExchangeFormat format)
    {
        var whole = format switch
        {
            ExchangeFormat.Json => """[{"date":"2026-01-01","name":"元旦","isOffDay":true},{"date":"2026-01-04","name":"元\u65e6","isOffDay":false}]"""u8.ToArray(),
            ExchangeFormat.Csv => Encoding.UTF8.GetBytes("日期,name,isOffDay\r\n2026/1/1,\"元\"\"旦\",是\r\n46026,元旦,false\r\n"),
            ExchangeFormat.Xlsx => Sheets.Calendar("""<c r="A2" s="1"><v>46023</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="b"><v>1</v></c>"""),
        };
        var damage = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6];
        await Gen.Select(damage, Gen.Int[0, whole.Length]).SampleAsync(async (bytes, length) =>
        {
            byte[] file = [.. whole];
            foreach (var (at, value) in bytes)
            {
                file[at] = value;
            }

            foreach (var tried in new[] { file, file[..length] })
            {
                try
                {
                    await Files.ReadAsync(format, CatalogueKinds.Calendar, tried);
                }
                catch (UnreadableFileException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            }
        }, iter: 2_000);
    }
}
