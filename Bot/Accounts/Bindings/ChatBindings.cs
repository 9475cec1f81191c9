using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

internal enum BindOutcome
{
    Done,

    /// <summary>No such code, used already, or older than ten minutes.</summary>
    Wrong,

    /// <summary>The chat account belongs to another member.</summary>
    Taken,
}

/// <summary>Ties chat accounts to members and unties them, one change at a time.</summary>
internal sealed class ChatBindings(AssistantDb db)
{
    /// <summary>The member behind a chat account; null when it is bound to nobody.</summary>
    public Task<Member?> MemberOfAsync(ChatAccount who, CancellationToken cancel) =>
        db.Members.AsNoTracking().Include(member => member.Person)
            .SingleOrDefaultAsync(member => db.ChatBindings.Any(binding => binding.MemberId == member.Id && binding.ChatAccount == who.Digest), cancel);

    /// <summary>The same, for what only those may do who haven't left.</summary>
    public async Task<Member?> ActiveMemberOfAsync(ChatAccount who, DateTimeOffset now, CancellationToken cancel) =>
        await MemberOfAsync(who, cancel) is { } member && member.StateOn(BureauTime.Day(now)) == MemberState.Active ? member : null;

    /// <summary>What a person has bound, by channel.</summary>
    public Task<List<ChatBinding>> OfAsync(int person, CancellationToken cancel) =>
        db.ChatBindings.AsNoTracking().Where(binding => binding.Member.PersonId == person).OrderBy(binding => binding.Channel).ToListAsync(cancel);

    /// <summary>A new code in the place of the one before, to be shown once; null when the person is no member.</summary>
    public async Task<string?> IssueAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.Members.SingleOrDefaultAsync(m => m.PersonId == actor.Id, cancel) is not { } member)
        {
            return null;
        }

        var code = BindingCodes.Create();
        await db.BindingCodes.Where(c => c.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        db.BindingCodes.Add(new(member.Id, BindingCodes.DigestOf(code), now));
        db.Audit(actor, AccountVerbs.BindingCodeIssued, Subject(member), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return code;
    }

    public async Task<(BindOutcome Outcome, string? Name)> BindAsync(ChatAccount who, string code, string? conversation, DateTimeOffset now, CancellationToken cancel)
    {
        var digest = BindingCodes.DigestOf(code);
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await db.BindingCodes.SingleOrDefaultAsync(c => c.Digest == digest, cancel) is not { } found)
        {
            return (BindOutcome.Wrong, null);
        }

        var member = await db.Members.Include(m => m.Person).SingleAsync(m => m.Id == found.MemberId, cancel);
        var bound = await db.ChatBindings.Where(b => b.ChatAccount == who.Digest || (b.MemberId == member.Id && b.Channel == who.Channel)).ToListAsync(cancel);
        // The same message, delivered again, finds what it did.
        var isRepeated = found.UsedBy == who.Digest && bound.Exists(b => b.ChatAccount == who.Digest && b.MemberId == member.Id);
        if (!found.IsOpenAt(now) && !isRepeated)
        {
            return (BindOutcome.Wrong, null);
        }

        if (bound.Exists(b => b.ChatAccount == who.Digest && b.MemberId != member.Id))
        {
            return (BindOutcome.Taken, null);
        }

        if (bound.Find(b => b.ChatAccount == who.Digest) is { } known)
        {
            known.MoveTo(conversation);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        else
        {
            // One on each channel: another one there goes.
            foreach (var other in bound)
            {
                Unbind(other, member, ActorOf(member), now);
            }

            await db.SaveChangesAsync(cancel);
            found.Use(who.Digest);
            db.ChatBindings.Add(new(member.Id, who.Channel, who.Digest, now, conversation));
            db.Audit(ActorOf(member), AccountVerbs.ChatBound, Subject(member), now, ("channel", who.Channel));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return (BindOutcome.Done, member.Person.Name);
    }

    /// <summary>From the chat itself.</summary>
    public Task<bool> UnbindAsync(ChatAccount who, DateTimeOffset now, CancellationToken cancel) =>
        UnbindAsync(db.ChatBindings.Where(binding => binding.ChatAccount == who.Digest), actor: null, now, cancel);

    /// <summary>From the page of the person whose it is.</summary>
    public Task<bool> UnbindAsync(int binding, Actor actor, DateTimeOffset now, CancellationToken cancel) =>
        UnbindAsync(db.ChatBindings.Where(b => b.Id == binding && b.Member.PersonId == actor.Id), actor, now, cancel);

    private async Task<bool> UnbindAsync(IQueryable<ChatBinding> wanted, Actor? actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAloneAsync(cancel);
        if (await wanted.Include(binding => binding.Member.Person).SingleOrDefaultAsync(cancel) is not { } binding)
        {
            return false;
        }

        Unbind(binding, binding.Member, actor ?? ActorOf(binding.Member), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private void Unbind(ChatBinding binding, Member member, Actor actor, DateTimeOffset now)
    {
        db.ChatBindings.Remove(binding);
        db.Audit(actor, AccountVerbs.ChatUnbound, Subject(member), now, ("channel", binding.Channel));
    }

    private static Actor ActorOf(Member member) => new(member.PersonId, member.Person.Name, null, member.Person.Unit);

    private static Subject Subject(Member member) => new("member", member.StaffNumber);
}
