using System.IO.Compression;
using System.Text;

namespace Hanyang.Assistant.Training.Tests;

public class RefusingHostileFiles
{
    private const string Choice = """<choiceInteraction responseIdentifier="R" maxChoices="1"><simpleChoice identifier="A">x</simpleChoice><simpleChoice identifier="B">y</simpleChoice></choiceInteraction>""";

    [Theory]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><quiz><question type=\"essay\"><questiontext><text>&c;</text></questiontext></question></quiz>")]
    [InlineData("<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><questiontext><text>&x;</text></questiontext></question></quiz>")]
    [InlineData("<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/evil.dtd\"><quiz/>")]
    [InlineData("<!DOCTYPE quiz [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]><quiz/>")]
    public async Task A_document_type_is_never_read(string xml)
    {
        Assert.Contains("DTD", await Files.RefusalAsync("evil.xml", "<?xml version=\"1.0\"?>" + xml), StringComparison.Ordinal);
        var read = Assert.Single(await Files.ReadAsync("evil.zip", Zip(("imsmanifest.xml", Manifest("i.xml")), ("i.xml", "<?xml version=\"1.0\"?>" + xml))));
        Assert.Contains("DTD", read.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("..\\b.xml")]
    public async Task A_path_out_of_the_package_is_refused(string path)
    {
        var read = Assert.Single(await Files.ReadAsync("evil.zip", Zip(("imsmanifest.xml", Manifest(path)), ("../../etc/passwd", "x"))));
        Assert.Equal("href", read.Field);
        Assert.Contains("不在包内", read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var bomb = new string(' ', 120_000_000);
        Assert.NotEmpty((await Files.ReadAsync("bomb.zip", Zip(("imsmanifest.xml", Manifest("i.xml")), ("i.xml", bomb)))).Single().Reason);
    }

    [Fact]
    public async Task An_xml_file_nested_without_end_is_refused() =>
        Assert.Contains("嵌套", await Files.RefusalAsync("deep.xml", $"<quiz>{string.Concat(Enumerable.Repeat("<a>", 2_000))}{string.Concat(Enumerable.Repeat("</a>", 2_000))}</quiz>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("q.zip", "PK\u0003\u0004garbage")]
    [InlineData("q.xml", "<quiz><question></quiz>")]
    [InlineData("q.xml", "<questestinterop/>")]
    [InlineData("q.xml", "<html/>")]
    [InlineData("q.json", "{}")]
    [InlineData("q.txt", "")]
    [InlineData("q.txt", "  \n ")]
    [InlineData("q.csv", "a,b\n1,2\n")]
    public async Task What_is_no_question_file_is_refused_in_a_sentence(string name, string text) => Assert.NotEmpty(await Files.RefusalAsync(name, text));

    [Theory]
    [InlineData("<p>一</p><script>alert(1)</script><p onclick=\"x()\">二</p>", "一\n二")]
    [InlineData("甲<img src=\"http://evil/x.png?a=1\" onerror=\"alert(1)\">乙", "甲[图片：a=1]乙")]
    [InlineData("<svg><script>alert(1)</script></svg>丙<!-- x --><iframe src=\"javascript:1\">q</iframe>", "丙")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt; <b>丁</b>", "<script>alert(1)</script> 丁")]
    [InlineData("<ul><li>一</li><li>二</li></ul>", "· 一\n· 二")]
    [InlineData("<style>p{}</style><a href=\"javascript:alert(1)\">戊</a><script>", "戊")]
    public async Task Markup_becomes_plain_text(string html, string text)
    {
        var xml = $"<quiz><question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[{html}]]></text></questiontext></question></quiz>";
        Assert.Equal(text, Assert.Single(await Files.ReadAsync("q.xml", xml)).Content!.Stem);
    }

    [Theory]
    [InlineData("<p>q</p><hotspotInteraction responseIdentifier=\"R\"/>", "hotspotInteraction", "不支持")]
    [InlineData("<p>q</p>", "itemBody", "没有可以作答")]
    [InlineData("<p>q</p><img src=\"a.png\"/>" + Choice, "img", "图片")]
    [InlineData("<p>q</p><choiceInteraction responseIdentifier=\"X\"/>", "choiceInteraction", "没有声明")]
    [InlineData("<p>q</p>" + Choice, "choiceInteraction", "“Z”")]
    public async Task A_qti_item_that_cannot_come_in_says_why(string body, string field, string reason)
    {
        var read = Assert.Single(await Files.ReadAsync("q.xml", $"<assessmentItem identifier=\"q\" title=\"t\"><responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>Z</value></correctResponse></responseDeclaration><itemBody>{body}</itemBody></assessmentItem>"));
        Assert.Equal(field, read.Field);
        Assert.Contains(reason, read.Reason, StringComparison.Ordinal);
    }

    private static string Manifest(string path) =>
        $"<manifest identifier=\"m\"><resources><resource identifier=\"r\" type=\"imsqti_item_xmlv2p2\" href=\"{path}\"/></resources></manifest>";

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
