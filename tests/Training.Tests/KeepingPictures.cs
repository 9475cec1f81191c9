using System.IO.Compression;
using System.Net;
using System.Text;
using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Tests;

public class KeepingPictures
{
    // One white point.
    private const string Point = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    private const string Moodle = $"""
        <quiz><question type="truefalse"><idnumber>P-1</idnumber>
        <questiontext format="html"><text><![CDATA[<p>图中窗口可以代办</p><img src="@@PLUGINFILE@@/window.png">]]></text><file name="window.png" path="/" encoding="base64">{Point}</file></questiontext>
        <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_picture_comes_with_its_question_is_shown_and_goes_out_again(Engine engine)
    {
        await using var app = await AssistantApp.StartAsync(engine);
        Assert.Equal(1, (await app.ImportAsync("moodle.xml", Moodle)).Added);
        var picture = await app.AskAsync(db => db.QuestionPictures.SingleAsync(Cancel));
        var content = await app.AskAsync(db => db.QuestionVersions.Select(version => version.Content).SingleAsync(Cancel));
        Assert.Equal((picture.Name, "图中窗口可以代办"), (content.Picture, content.Stem));
        using var shown = await app.Http.GetAsync($"/training/pictures/{picture.Name}", Cancel);
        Assert.Equal(("image/png", Point), (shown.Content.Headers.ContentType!.MediaType, Convert.ToBase64String(await shown.Content.ReadAsByteArrayAsync(Cancel))));
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());

        foreach (var name in (string[])["bank.xml", "bank.zip", "bank.json", "bank.csv"])
        {
            var (file, _) = await app.ExportAsync(name);
            var again = await app.ImportAsync(name, file);
            Assert.Equal((name, 1, 0), (name, again.Unchanged, again.Rejected.Count));
            await using var other = await AssistantApp.StartAsync(Engine.Sqlite);
            var there = await other.ImportAsync(name, file);
            Assert.Equal((name, Path.GetExtension(name) is ".xml" or ".zip" ? 1 : 0), (name, there.Added));
            Assert.All(there.Rejected, rejected => Assert.Equal("picture", rejected.Field));
        }
    }

    [Fact]
    public async Task A_package_brings_the_file_that_its_item_shows_and_none_from_outside()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var report = await app.ImportAsync("package.zip", Package(("one", "../media/point.png"), ("two", "../../secret.png"), ("three", "../media/note.txt")), new() { AcceptValid = true });
        Assert.Equal((1, 2), (report.Added, report.Rejected.Count));
        Assert.All(report.Rejected, rejected => Assert.Equal("img", rejected.Field));
        Assert.Equal(Convert.FromBase64String(Point), (await app.AskAsync(db => db.QuestionPictures.SingleAsync(Cancel))).Bytes);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+")]
    [InlineData("data:image/png,x")]
    [InlineData("nobody-has-it.png")]
    public async Task What_is_no_picture_or_not_in_the_bank_is_refused_with_its_field(string picture)
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var report = await app.ImportAsync("own.json", $$"""[{"code":"A-1","kind":"trueFalse","text":"可以代办","correct":true,"picture":"{{picture}}"}]""");
        Assert.Equal("picture", Assert.Single(report.Rejected).Field);
        Assert.Equal(0, await app.AskAsync(db => db.QuestionPictures.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_table_may_name_a_picture_by_the_file_it_was_uploaded_from()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        var kept = QuestionPicture.Keep(Convert.FromBase64String(Point), "大厅.png", "test", app.Clock.GetUtcNow());
        await app.AskAsync(async db =>
        {
            db.QuestionPictures.Add(kept);
            return await db.SaveChangesAsync(Cancel);
        });
        const string table = "code,kind,text,correct,picture\nA-1,trueFalse,可以代办,true,大厅.png\n";
        Assert.Equal(1, (await app.ImportAsync("bank.csv", table)).Added);
        Assert.Equal(kept.Name, (await app.AskAsync(db => db.QuestionVersions.Select(version => version.Content).SingleAsync(Cancel))).Picture);
        Assert.Equal(1, (await app.ImportAsync("bank.csv", table)).Unchanged);
    }

    [Fact]
    public async Task An_unknown_picture_is_not_found()
    {
        await using var app = await AssistantApp.StartAsync(Engine.Sqlite);
        using var answer = await app.Http.GetAsync("/training/pictures/00000000000000000000000000000000.png", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static byte[] Package(params (string Name, string Source)[] items)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "imsmanifest.xml", Encoding.UTF8.GetBytes($"""
                <manifest identifier="M"><resources>{string.Concat(items.Select(item => $"<resource identifier='{item.Name}' type='imsqti_item_xmlv2p2' href='items/{item.Name}.xml'/>"))}</resources></manifest>
                """));
            Write(zip, "media/point.png", Convert.FromBase64String(Point));
            Write(zip, "media/note.txt", "no picture"u8.ToArray());
            foreach (var (name, source) in items)
            {
                Write(zip, $"items/{name}.xml", Encoding.UTF8.GetBytes($"""
                    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="{name}" title="" adaptive="false" timeDependent="false">
                    <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
                    <itemBody><p>哪个窗口？{name}<img src="{source}" alt=""/></p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A">一号</simpleChoice><simpleChoice identifier="B">二号</simpleChoice></choiceInteraction></itemBody></assessmentItem>
                    """));
            }
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }
}
