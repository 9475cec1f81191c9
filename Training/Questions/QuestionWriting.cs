using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Training.Questions.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Questions;

/// <summary>What trainers do to questions, each with its audit entry.</summary>
public sealed class QuestionWriting(ITrainingDb db, StaleCheck stale, TimeProvider clock)
{
    /// <param name="code">Null for the next free one.</param>
    public async Task<(WriteOutcome Outcome, string Code)> WriteAsync(string? code, QuestionContent content, Actor actor, CancellationToken cancel)
    {
        if (await GuideVersionAsync(content, cancel) is (false, _))
        {
            return (WriteOutcome.GuideUnknown, code ?? "");
        }

        if (!await KnowsPictureAsync(content, cancel))
        {
            return (WriteOutcome.PictureUnknown, code ?? "");
        }

        var used = code ?? await FreeCodeAsync("T", cancel);
        if (await db.Questions.AnyAsync(question => question.Code == used, cancel))
        {
            return (WriteOutcome.CodeTaken, used);
        }

        await StageAsync(used, content, actor, cancel);
        return await SaveAsync(cancel) ? (WriteOutcome.Saved, used) : (WriteOutcome.CodeTaken, used);
    }

    /// <param name="basedOn">The version that the writer saw.</param>
    public async Task<WriteOutcome> ReviseAsync(string code, int basedOn, QuestionContent content, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } question)
        {
            return WriteOutcome.Missing;
        }

        var (isKnown, guideVersion) = await GuideVersionAsync(content, cancel);
        if (!isKnown || question.CurrentVersion != basedOn)
        {
            return isKnown ? WriteOutcome.ChangedMeanwhile : WriteOutcome.GuideUnknown;
        }

        if (!await KnowsPictureAsync(content, cancel))
        {
            return WriteOutcome.PictureUnknown;
        }

        if (!question.Revise(content, guideVersion, Author.Of(actor), clock.GetUtcNow()))
        {
            return WriteOutcome.Unchanged;
        }

        question.Adopt();
        db.Audit(actor, TrainingVerbs.Revised, TrainingVerbs.Question(code), clock.GetUtcNow(), ("version", question.CurrentVersion));
        if (!await SaveAsync(cancel))
        {
            return WriteOutcome.ChangedMeanwhile;
        }

        await stale.FinishAsync(cancel);
        return WriteOutcome.Saved;
    }

    /// <summary>The guide has changed and the question still holds as it is.</summary>
    public async Task<WriteOutcome> ConfirmAsync(string code, int basedOn, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } question)
        {
            return WriteOutcome.Missing;
        }

        var (isKnown, guideVersion) = await GuideVersionAsync(question.Current.Content, cancel);
        if (!isKnown || question.CurrentVersion != basedOn)
        {
            return isKnown ? WriteOutcome.ChangedMeanwhile : WriteOutcome.GuideUnknown;
        }

        question.Confirm(guideVersion, clock.GetUtcNow());
        db.Audit(actor, TrainingVerbs.Confirmed, TrainingVerbs.Question(code), clock.GetUtcNow(), ("version", question.CurrentVersion));
        await db.SaveChangesAsync(cancel);
        await stale.FinishAsync(cancel);
        return WriteOutcome.Saved;
    }

    /// <summary>Into use, out of use, or back to being a draft.</summary>
    public async Task<WriteOutcome> StateAsync(string code, QuestionState state, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } question)
        {
            return WriteOutcome.Missing;
        }

        // Out of staleness lead only looking at it anew and giving it up.
        if ((question.State == QuestionState.Stale && state == QuestionState.Active) || !question.Become(state, clock.GetUtcNow()))
        {
            return WriteOutcome.Unchanged;
        }

        db.Audit(actor, TrainingVerbs.Stated, TrainingVerbs.Question(code), clock.GetUtcNow(), ("state", state.ToString()));
        await db.SaveChangesAsync(cancel);
        await stale.FinishAsync(cancel);
        return WriteOutcome.Saved;
    }

    /// <summary>Stages a new question with its audit entry; the caller saves.</summary>
    internal async Task<Question> StageAsync(string code, QuestionContent content, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var question = Question.Write(code, content, QuestionState.Active, (await GuideVersionAsync(content, cancel)).Version, Author.Of(actor), sample: false, now);
        db.Questions.Add(question);
        db.Audit(actor, TrainingVerbs.Written, TrainingVerbs.Question(code), now);
        return question;
    }

    /// <summary>The beginning with the first number that makes it a new code.</summary>
    internal async Task<string> FreeCodeAsync(string beginning, CancellationToken cancel)
    {
        var taken = await db.Questions.Where(question => question.Code.StartsWith(beginning + "-")).Select(question => question.Code).ToHashSetAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{beginning}-{number:0000}")).First(code => !taken.Contains(code));
    }

    private async Task<(bool IsKnown, int? Version)> GuideVersionAsync(QuestionContent content, CancellationToken cancel)
    {
        if (content.Guide is not { } code)
        {
            return (true, null);
        }

        var version = await db.Guides.Where(guide => guide.Code == code).Select(guide => (int?)guide.CurrentVersion).SingleOrDefaultAsync(cancel);
        return (version is not null, version);
    }

    private async Task<bool> KnowsPictureAsync(QuestionContent content, CancellationToken cancel) =>
        content.Picture is not { } name || await db.QuestionPictures.AnyAsync(picture => picture.Name == name, cancel);

    private Task<Question?> FindAsync(string code, CancellationToken cancel) =>
        db.Questions.Include(question => question.Versions.Where(version => version.Number == db.Questions.Where(q => q.Code == code).Select(q => q.CurrentVersion).First()))
            .SingleOrDefaultAsync(question => question.Code == code, cancel);

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody was faster; nothing of this is saved.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
