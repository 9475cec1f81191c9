using CsCheck;
using Hanyang.Assistant.Knowledge.Workshop.Replays;

namespace Hanyang.Assistant.Knowledge.Tests.Workshop;

public class ComparingReplies
{
    private static readonly Gen<string> Text = Gen.Char["ab\n"].Array[0, 20].Select(characters => new string(characters));

    [Fact]
    public void What_is_kept_and_removed_is_the_old_text_and_what_is_kept_and_added_the_new_one() =>
        Gen.Select(Text, Text).Sample((before, after) =>
        {
            var lines = LineDiff.Of(before, after);
            Assert.Equal(before, string.Join('\n', lines.Where(line => line.Change != LineChange.Added).Select(line => line.Line)));
            Assert.Equal(after, string.Join('\n', lines.Where(line => line.Change != LineChange.Removed).Select(line => line.Line)));
        });

    [Fact]
    public void The_same_text_is_kept_whole() =>
        Text.Sample(text => Assert.All(LineDiff.Of(text, text), line => Assert.Equal(LineChange.Kept, line.Change)));
}
