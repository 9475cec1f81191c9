using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>The question bank as a kind of record: our own JSON, CSV and XLSX, and the forms of other systems.</summary>
/// <param name="by">Whose the new questions are.</param>
internal sealed class QuestionImportKind(Author by) : ImportKind<QuestionRow>("questions")
{
    private const string Pictures = "pictures";

    public override RecordShape Shape => QuestionShape.Whole;

    public override bool Fits(string name) => QuestionFiles.Fits(name);

    public override ImportSource Open(string name, Func<Stream> open) => QuestionFiles.Open(name, open);

    public override async Task<ExportReport> ExportAsync(IKnowledgeDb db, string name, Stream stream, CancellationToken cancel)
    {
        // Before the questions are read: PostgreSQL answers one query at a time.
        var pictures = QuestionFiles.HoldsPictures(name) ? await Bank(db).QuestionPictures.AsNoTracking().ToDictionaryAsync(picture => picture.Name, picture => picture.Bytes, cancel) : [];
        return await QuestionFiles.WriteAsync(name, stream, FormsAsync(db, cancel).Select(form => WithPicture(form, pictures)), cancel);
    }


    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => Bank(db).Questions.Select(question => question.Code).AsAsyncEnumerable();

    public override IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, CancellationToken cancel) => FormsAsync(db, cancel).Select(form => form.ToJson());

    /// <summary>Pictures are no kind of record of their own, yet a row may name one.</summary>
    public override IAsyncEnumerable<string> CodesAsync(IKnowledgeDb db, string kind) => kind == Pictures
        ? Bank(db).QuestionPictures.Select(picture => picture.Name).AsAsyncEnumerable().Concat(Bank(db).QuestionPictures.Select(picture => picture.FileName).AsAsyncEnumerable())
        : base.CodesAsync(db, kind);

    protected override QuestionRow ReadRow(JsonObject values, Refusals refusals)
    {
        var form = QuestionForm.Of(values);
        var picture = form.Picture is { } written && PictureData.IsIn(written) ? PictureData.Read(written) : null;
        if (picture is not null)
        {
            form = form with { Picture = QuestionPicture.NameOf(picture) };
        }

        if (FormReading.Content(form, refusals) is not { } content)
        {
            return null!;
        }

        return new(RowKey.Of(values, content), form.Sample ?? false, content, form.State == QuestionState.Stale ? null : form.State)
        {
            Picture = picture,
            References =
            [
                .. content.Guide is null ? (IEnumerable<Reference>)[] : [new("guide", CatalogueKinds.Guides.Name, content.Guide)],
                .. content.Picture is null || picture is not null ? (IEnumerable<Reference>)[] : [new("picture", Pictures, content.Picture)],
            ],
        };
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<QuestionRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var bank = Bank(db);
        var codes = rows.Select(row => row.Key).ToList();
        var known = await bank.Questions.Where(question => codes.Contains(question.Code)).ToDictionaryAsync(question => question.Code, cancel);

        // Only the current version of each, which EF hangs into its question.
        await bank.Questions.Where(question => codes.Contains(question.Code))
            .SelectMany(question => bank.QuestionVersions.Where(version => version.QuestionId == question.Id && version.Number == question.CurrentVersion))
            .LoadAsync(cancel);
        var pictures = await PictureStaging.StageAsync(bank, rows, by, now, cancel);
        var guides = rows.Select(row => row.Content.Guide).OfType<string>().Distinct().ToList();
        var versions = await db.Guides.Where(guide => guides.Contains(guide.Code)).ToDictionaryAsync(guide => guide.Code, guide => guide.CurrentVersion, cancel);
        return [.. rows.Select(row => Stage(bank, known.GetValueOrDefault(row.Key), pictures.Named(row), row.Content.Guide is { } guide ? versions[guide] : null, sample || row.Sample, now))];
    }

    private RowOutcome Stage(ITrainingDb bank, Question? question, QuestionRow row, int? guideVersion, bool sample, DateTimeOffset now)
    {
        if (question is null)
        {
            bank.Questions.Add(Question.Write(row.Key, row.Content, row.State ?? QuestionState.Active, guideVersion, by, sample, now));
            return RowOutcome.Added;
        }

        var changed = question.Revise(row.Content, guideVersion, by, now);
        if (row.State is { } state)
        {
            changed |= question.Become(state, now);
        }

        if (changed && !sample)
        {
            question.Adopt();
        }

        return changed ? RowOutcome.Updated : RowOutcome.Unchanged;
    }

    private static QuestionForm WithPicture(QuestionForm form, Dictionary<string, byte[]> pictures) =>
        form.Picture is { } name && pictures.GetValueOrDefault(name) is { } bytes ? form with { Picture = PictureData.Write(name, bytes) } : form;

    private static async IAsyncEnumerable<QuestionForm> FormsAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var bank = Bank(db);
        var rows = bank.Questions.AsNoTracking().OrderBy(question => question.Code).SelectMany(
            question => bank.QuestionVersions.Where(version => version.QuestionId == question.Id && version.Number == question.CurrentVersion),
            (Question, Version) => new { Question.Code, Question.State, Question.IsSample, Version.Content });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return FormWriting.Form(row.Content) with { Code = row.Code, State = row.State, Sample = row.IsSample };
        }
    }

    /// <summary>The import is Knowledge's and sees the database as Knowledge does; the view of this module is the same object.</summary>
    private static ITrainingDb Bank(IKnowledgeDb db) => (ITrainingDb)db;
}
