using Hanyang.Assistant.Knowledge.Answering.Phrasing;

namespace Hanyang.Assistant.Knowledge.Tests.Phrasing;

public class CuttingAStream
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(7), InlineData(100)]
    public void Citations_behind_a_full_stop_stay_with_their_sentence_however_the_pieces_fall(int size)
    {
        var stream = new SentenceStream();
        var sentences = "一份[1]。两份。[2] 三份。【3】[1]\n四份！五份[2]".Chunk(size).SelectMany(piece => stream.Add(new string(piece))).ToList();
        Assert.Equal(["一份[1]。", "两份。[2]", "三份。【3】[1]", "四份！", "五份[2]"], [.. sentences, .. stream.End()]);
    }
}
