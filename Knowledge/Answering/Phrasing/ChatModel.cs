using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>The language model behind an OpenAI-compatible address. Nothing of its libraries is loaded before the first question is put to it.</summary>
internal sealed class ChatModel(ModelSettings settings)
{
    private readonly Lazy<OpenAIChatCompletionService> service = new(() => Connect(settings));

    /// <summary>The model's answer in pieces, as they come.</summary>
    /// <param name="used">Gets the tokens that the model says it has used, where it says so.</param>
    /// <exception cref="ModelFailedException">The stream ended before the model had.</exception>
    public async IAsyncEnumerable<string> AnswerAsync(string instructions, string data, Action<int> used, [EnumeratorCancellation] CancellationToken cancel)
    {
        var history = new ChatHistory(instructions);
        history.AddUserMessage(data);
        var isWhole = false;
        await foreach (var piece in service.Value.GetStreamingChatMessageContentsAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0 }, cancellationToken: cancel))
        {
            isWhole |= piece.Metadata?.GetValueOrDefault("FinishReason") is "Stop";
            if (piece.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
            {
                used(usage.TotalTokenCount);
            }

            if (piece.Content is { Length: > 0 } text)
            {
                yield return text;
            }
        }

        if (!isWhole)
        {
            throw new ModelFailedException("The answer was cut off.");
        }
    }

    private static OpenAIChatCompletionService Connect(ModelSettings settings) => new(
        settings.Name,
        new OpenAIClient(
            new ApiKeyCredential(settings.Key.Length > 0 ? settings.Key : "none"),
            // Somebody waits: there is no time for a second try, and the record's own words are at hand.
            new OpenAIClientOptions { Endpoint = settings.Endpoint, RetryPolicy = new ClientRetryPolicy(0) }));
}
