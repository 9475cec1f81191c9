using System.Text.Json.Nodes;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions.Import.Gift;

namespace Hanyang.Assistant.Training.Tests;

/// <summary>The public GIFT files, each with the parse that stands beside it.</summary>
public class ReadingGiftFiles
{
    /// <summary>How many questions come in, and the lines of those that are refused with the field.</summary>
    public static TheoryData<string, int, string[]> All { get; } = new()
    {
        { "TFTwoFeedback", 3, [] },
        { "category1", 0, [] },
        { "descriptionTitleEscapedColon", 1, [] },
        { "escapeColon", 1, [] },
        { "essay1", 1, [] },
        { "formatExamples", 1, [] },
        { "matching1", 2, [] },
        { "mc2", 1, [] },
        { "mc5", 4, [] },
        { "multiLineFeedback1", 2, [] },
        { "multipleAnswersFloat", 1, [] },
        { "newlineAndLaTeX", 1, [] },
        { "numerical1", 10, [] },
        { "options1", 14, [] },
        { "shortAnswer1", 2, [] },
        { "shortAnswer2", 2, [] },
        { "shortAnswerNotMatching", 2, [] },
        { "shortFirstEmbeddedUnderline", 2, [] },
        { "tag_id", 1, [] },
        { "tag_id_and_two_tags", 1, [] },
        { "tag_two_tags", 1, [] },
        { "tf1", 1, [] },
        { "totara_moodle_essay", 1, [] },
        { "totara_moodle_multichoice", 1, [] },
        { "totara_moodle_shortanswer_general_feedback", 1, [] },
        { "totara_moodle_truefalse", 1, [] },
        { "type_inferred_multiline_markdown", 1, [] },
    };

    [Theory, MemberData(nameof(All))]
    public async Task Each_gives_the_parse_beside_it_and_its_questions(string name, int questions, string[] refused)
    {
        var path = SharedData.PathOf($"data/questions/gift/{name}.gift");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json"), TestContext.Current.CancellationToken))!.AsArray();
        var parsed = new JsonArray([.. GiftParser.Parse(text.ReplaceLineEndings("\n")).Select(item => (JsonNode)GiftParse.Of(item))]);
        Assert.Equal(GiftParse.Plain(expected), GiftParse.Plain(JsonNode.Parse(parsed.ToJsonString())!));

        var read = await Files.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(refused, read.Where(one => one.Content is null).Select(one => one.ToString()));
        Assert.Equal(questions, read.Count(one => one.Content is not null));

        // 3.1415:0.0005 and 3.141..3.142 under one stem say the same, so an import refuses the second as being there twice.
        Assert.Equal(read.Count - (name == "numerical1" ? 1 : 0), read.Select(one => one.Code).Distinct().Count());
    }

    [Fact]
    public void No_file_is_left_out()
    {
        var folder = SharedData.PathOf("data/questions/gift");
        Assert.Equal(Directory.GetFiles(folder, "*.gift").Select(Path.GetFileNameWithoutExtension).Order(), All.Select(row => row.Data.Item1).Order());
    }
}
