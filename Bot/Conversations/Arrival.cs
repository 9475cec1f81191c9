using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Conversations;

/// <summary>An activity that has come in.</summary>
/// <param name="ConversationId">Ours, not the channel's.</param>
/// <param name="Address">Under which our pages are reached, for links and pictures in cards.</param>
/// <param name="DeliveryKey">Two arrivals with the same key are one; null when the channel gives none.</param>
internal sealed record Arrival(string ConversationId, Activity Activity, Uri Address, string? DeliveryKey)
{
    /// <summary>The id that the channel gave it, if any.</summary>
    public string? GivenId { get; } = Activity.Id;

    /// <summary>Read as it came in: a turn that is taken again finds the code hidden.</summary>
    public BindingRequest? Binding { get; } = BindingRequest.Of(Activity);

    /// <summary>Who sent it, read before numbers are masked; null where nobody can be told from others.</summary>
    public ChatAccount? Who { get; } = Activity.Type == ActivityTypes.Message ? ChatAccount.Of(Activity.ChannelId, Activity.From?.Id) : null;

    /// <summary>The same for the same message, however often it is delivered and the turn taken.</summary>
    public string StepId { get; } = $"{ConversationId}|{DeliveryKey ?? Activity.Id ?? $"{Guid.NewGuid():N}"}";

    /// <summary>The conversation begins with this, if it isn't there yet.</summary>
    public bool MayBegin { get; init; }

    /// <summary>Whoever looks on may see the reply while it comes into being.</summary>
    public bool MayStream { get; init; }

    /// <summary>It is kept and shown with the conversation; a notification such as "somebody joined" is not.</summary>
    public bool IsShown => Activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.MessageReaction;
}

/// <summary>What came of an arrival.</summary>
/// <param name="ActivityId">The id under which it is kept.</param>
/// <param name="Replies">The replies as JSON; of an earlier delivery, the same ones again.</param>
internal sealed record TurnResult(TurnOutcome Outcome, string ActivityId, IReadOnlyList<string> Replies)
{
    public static TurnResult Unknown { get; } = new(TurnOutcome.UnknownConversation, "", []);
}

internal enum TurnOutcome
{
    Taken,
    Repeated,
    UnknownConversation,
}
