using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Channels.DirectLine;

// What Direct Line's responses look like, for the description of the endpoints; the responses themselves are written in place.

internal sealed record IssuedToken(string ConversationId, string Token, int Expires_in);

internal sealed record StartedConversation(string ConversationId, string Token, int Expires_in, string StreamUrl, string ReferenceGrammarId);

internal sealed record ActivityPageBody(IReadOnlyList<Activity> Activities, string Watermark);

internal sealed record PostedActivity(string Id);
