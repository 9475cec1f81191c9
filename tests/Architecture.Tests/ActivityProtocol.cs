using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Hanyang.Assistant.Architecture.Tests
{
    public class ActivityProtocol
    {
        private const string Conversations = "Hanyang.Assistant.Bot.Conversations";
        private const string Channels = "Hanyang.Assistant.Bot.Channels";
        private static readonly HashSet<string> Protocol = ["Activity", "ActivityTypes", "ChannelAccount", "ConversationAccount", "ConversationReference", "TurnContext", "Attachment", "SuggestedActions"];

        [Fact]
        public void Only_conversations_and_channels_know_its_types() => Assert.Empty(Strangers(House.Projects[^1]));

        [Fact]
        public void Canary_a_stranger_that_handles_an_activity_is_noticed() =>
            Assert.Equal(["Hanyang.Assistant.Bot.Canaries.Stranger"], Strangers(House.Canary));

        private static IEnumerable<string> Strangers(Assembly assembly) =>
            new ArchLoader().LoadAssembly(assembly).Build().Types
                .Where(type => !IsInside(type) && type.Dependencies.Any(dependency => Protocol.Contains(dependency.Target.Name) && IsInside(dependency.Target)))
                .Select(type => type.FullName)
                .Order(StringComparer.Ordinal);

        private static bool IsInside(IType type) =>
            type.FullName.StartsWith(Conversations, StringComparison.Ordinal) || type.FullName.StartsWith(Channels, StringComparison.Ordinal);
    }
}

namespace Hanyang.Assistant.Bot.Conversations
{
    internal sealed class Activity;
}

namespace Hanyang.Assistant.Bot.Canaries
{
    internal static class Stranger
    {
        // Only inside a method: a signature would be too easy to find.
        public static string? Handle() => new Conversations.Activity().ToString();
    }
}
