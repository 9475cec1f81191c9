using CsCheck;
using Hanyang.Assistant.Knowledge.Workshop.Changes;

namespace Hanyang.Assistant.Knowledge.Tests.Workshop;

public class ComparingReplies
{
    private static readonly Gen<string> Text = Gen.Char["ab\n"].Array[0, 20].Select(characters => new string(characters));

    [Fact]
    public void One_side_is_the_old_text_and_the_other_the_new_one() =>
        Gen.Select(Text, Text).Sample((before, after) =>
        {
            var lines = LineChange.Of(before.Split('\n'), after.Split('\n'));
            Assert.Equal(before, string.Join('\n', lines.Select(line => line.Old).OfType<IReadOnlyList<Run>>().Select(Written)));
            Assert.Equal(after, string.Join('\n', lines.Select(line => line.New).OfType<IReadOnlyList<Run>>().Select(Written)));
        });

    [Fact]
    public void The_same_text_is_kept_whole() =>
        Text.Sample(text => Assert.All(LineChange.Of(text.Split('\n'), text.Split('\n')), line => Assert.Equal(LineChangeKind.Same, line.Kind)));

    private static string Written(IReadOnlyList<Run> runs) => string.Concat(runs.Select(run => run.Text));
}
