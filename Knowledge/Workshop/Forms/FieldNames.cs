using System.Globalization;
using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import.Shapes;

namespace Hanyang.Assistant.Knowledge.Workshop.Forms;

/// <summary>A field of a record by its path, in words: materials[2].copies is 申请材料 2 份数.</summary>
internal static partial class FieldNames
{
    public static string Of(RecordShape shape, string path)
    {
        List<string> words = [];
        Shape? at = shape;
        var walked = "";
        foreach (var part in path.Split('.'))
        {
            var match = Part().Match(part);
            if (at is not RecordShape record || record.Fields.FirstOrDefault(field => field.Key == match.Groups["key"].Value) is not { } known)
            {
                words.Add(part);
                break;
            }

            walked = walked.Length == 0 ? part : $"{walked}.{part}";
            words.Add(FieldView.LabelOf(walked, known));
            if (match.Groups["row"].Success)
            {
                words.Add(int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
            }

            at = known.Shape is ListShape list ? list.Item : known.Shape;
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex(@"\A(?<key>[^\[]+)(\[(?<row>[0-9]{1,4})\])?")]
    private static partial Regex Part();
}
