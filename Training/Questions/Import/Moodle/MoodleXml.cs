using System.Xml.Linq;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Formats;

namespace Hanyang.Assistant.Training.Questions.Import.Moodle;

/// <summary>Moodle XML. Categories and descriptions are no questions.</summary>
internal sealed class MoodleXml : IQuestionFormat
{
    public string Name => "Moodle";

    /// <summary>Any other XML file comes here last and is told what is wrong with it.</summary>
    public bool Fits(QuestionFile file) => file.IsXml || (file.Extension == ".XML" && !file.IsZip);

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel) => Read(file.Text).Select(QuestionFiles.Row).ToAsyncEnumerable();

    internal static IEnumerable<FoundQuestion> Read(string text)
    {
        var root = SafeXml.Read(text.TrimStart('\uFEFF', ' ', '\n', '\t'));
        if (root.Name.LocalName != "quiz")
        {
            throw new UnreadableFileException(Sentences.Get(root.Name.LocalName switch
            {
                "questestinterop" => "QtiTooOld",
                "manifest" => "QtiManifestAlone",
                "assessmentTest" or "qti-assessment-test" => "QtiTestAlone",
                _ => "XmlUnknown",
            }, root.Name.LocalName));
        }

        var questions = root.Elements("question").Where(question => (string?)question.Attribute("type") is not ("category" or "description"));
        return questions.Select((question, i) => Found(question, i + 1));
    }

    private static FoundQuestion Found(XElement question, int number)
    {
        var (form, refusal) = MoodleReading.Form(question);
        if (form is null)
        {
            return FoundQuestion.Refused(number, "type", refusal!);
        }

        var tags = question.Element("tags")?.Elements("tag").Select(tag => MoodleReading.Words(tag)).ToList() ?? [];
        (form, refusal) = ForeignTags.Read(form, tags);
        return refusal is null ? new(number, form) : FoundQuestion.Refused(number, "tags", refusal);
    }
}
