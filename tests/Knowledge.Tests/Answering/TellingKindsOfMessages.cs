using CsCheck;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;
using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

public class TellingKindsOfMessages
{
    private static readonly string[] Classes = ["thanks", "complaint"];

    private static readonly (string, IReadOnlyCollection<string>)[] Examples =
    [
        ("谢谢你", ["thanks"]), ("多谢了", ["thanks"]), ("谢谢啊", ["thanks"]), ("太谢谢了", ["thanks"]), ("谢谢师傅", ["thanks"]),
        ("我要投诉你们", ["complaint"]), ("投诉窗口", ["complaint"]), ("我想投诉", ["complaint"]), ("去哪里投诉他", ["complaint"]),
        ("居住证怎么办", []), ("要带什么材料", []), ("几天能好", []), ("在哪里办", []),
    ];

    [Fact]
    public void A_new_text_is_told_by_what_it_shares_with_those_known()
    {
        var classifier = ClassifierTraining.Learn(Classes, Examples);

        Assert.True(classifier.Score("谢谢大家")[0] > 0);
        Assert.True(classifier.Score("我必须投诉")[1] > 0);
        Assert.All(classifier.Score("营业执照在哪里办"), score => Assert.True(score < 0));
    }

    [Fact]
    public void Learning_twice_gives_the_same_bytes_and_reading_them_back_the_same_scores()
    {
        var (first, second) = (Written(), Written());
        using var reader = new BinaryReader(new MemoryStream(first));
        var read = Learned.Read(reader);

        Assert.Equal(first, second);
        Assert.Equal(first.Length, reader.BaseStream.Position);
        Assert.Equal(Classes, read.Kinds.Classes);
        Assert.True(read.Kinds.Score("谢谢大家")[0] > 0);
    }

    [Fact]
    public void Any_text_can_be_scored() => Gen.String.Sample(text =>
    {
        var shares = MessageKind.Shares(Learned.Shipped.Kinds.Score(text));
        Assert.Equal(1, shares.Sum(), 0.001);
    });

    [Theory]
    [InlineData("北京的居住证怎么申领", true)]
    [InlineData("襄阳市的公租房怎么申请", true)]
    [InlineData("养老保险从广东转回武汉怎么弄", false)]
    [InlineData("我人还在广州，能让我姐去帮我开吗", false)]
    [InlineData("居住证怎么申领", false)]
    [InlineData("北京居住证怎么办", true)]
    [InlineData("请问上海公租房申请条件", true)]
    [InlineData("深圳的医保转过来要什么", false)]
    [InlineData("去北京看病要先登记吗", false)]
    [InlineData("南京路上的店要办什么证", false)]
    [InlineData("儿子在上海能不能帮我办居住证", false)]
    [InlineData("北京户口能在这边结婚登记吗", false)]
    public void Another_citys_matters_are_told_from_people_who_come_from_there(string text, bool elsewhere) =>
        Assert.Equal(elsewhere, PlaceElsewhere.IsMeant(text));

    private static byte[] Written()
    {
        var classifier = ClassifierTraining.Learn(Classes, Examples);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        new Learned(classifier, classifier, new Dictionary<Gram, float> { [new(5)] = 0.5f }, Weights.Beginning, Weights.Beginning).Write(writer);
        writer.Flush();
        return bytes.ToArray();
    }
}
