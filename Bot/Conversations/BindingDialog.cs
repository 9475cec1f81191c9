using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Bot.Conversations;

/// <param name="Failures">Wrong codes in a row.</param>
/// <param name="ClosedUntil">Until when no code is looked at.</param>
/// <param name="AsksUnbinding">"解绑" was said, and the confirmation may follow.</param>
public sealed record BindingState(int Failures = 0, DateTimeOffset? ClosedUntil = null, bool AsksUnbinding = false);

/// <summary>Binds the sender of a message to a member by a one-time code, and unbinds them; in one-to-one chats only.</summary>
internal sealed class BindingDialog(ChatBindings bindings)
{
    private const int FailuresAllowed = 5;
    private static readonly TimeSpan Closed = TimeSpan.FromMinutes(10);

    public async Task<(Answer Answer, ConversationState State)> TakeAsync(BindingRequest request, string conversation, ConversationState state, DateTimeOffset now, CancellationToken cancel)
    {
        var before = state.Binding ?? new();
        if (request.IsGroup || request.Who is not { } who)
        {
            return Say(state, before, request.IsGroup ? "BindingInGroup" : "BindingNotHere");
        }

        return request.Wish switch
        {
            BindingWish.Bind when request.Code is null => Say(state, before, "BindingHow"),
            BindingWish.Bind => await BindAsync(who, request.Code, conversation, state, before, now, cancel),
            BindingWish.Unbind => await bindings.MemberOfAsync(who, cancel) is { } member
                ? Say(state, before with { AsksUnbinding = true }, "UnbindingAsk", member.Person.Name)
                : Say(state, before, "UnbindingNothing"),
            BindingWish.ConfirmUnbinding when before.AsksUnbinding => Say(state, before with { AsksUnbinding = false }, await bindings.UnbindAsync(who, now, cancel) ? "UnbindingDone" : "UnbindingNothing"),
            BindingWish.ConfirmUnbinding => Say(state, before, "UnbindingFirst"),
        };
    }

    private async Task<(Answer, ConversationState)> BindAsync(ChatAccount who, string code, string conversation, ConversationState state, BindingState before, DateTimeOffset now, CancellationToken cancel)
    {
        if (before.ClosedUntil > now)
        {
            return Say(state, before, "BindingClosed");
        }

        var (outcome, name) = await bindings.BindAsync(who, code, conversation, now, cancel);
        var failures = before.Failures + 1;
        return outcome switch
        {
            BindOutcome.Done => Say(state, new(), "BindingDone", name),
            BindOutcome.Taken => Say(state, before, "BindingTaken"),
            BindOutcome.Wrong when failures >= FailuresAllowed => Say(state, new(ClosedUntil: now + Closed), "BindingClosed"),
            BindOutcome.Wrong => Say(state, before with { Failures = failures }, "BindingWrong"),
        };
    }

    private static (Answer, ConversationState) Say(ConversationState state, BindingState binding, string sentence, string? name = null) =>
        (new Answer(new Reply
        {
            Status = ReplyStatus.Answered,
            Text = Sentences.Get(sentence, name),
            Suggestions = sentence == "UnbindingAsk" ? [Sentences.Get("UnbindingConfirm")] : [],
            Confidence = 1,
        }, state.Focus), state with { Binding = binding == new BindingState() ? null : binding });
}
