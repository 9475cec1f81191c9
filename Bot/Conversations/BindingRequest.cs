using System.Text.RegularExpressions;
using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Conversations.Activities;

namespace Hanyang.Assistant.Bot.Conversations;

internal enum BindingWish
{
    Bind,
    Unbind,
    ConfirmUnbinding,
}

/// <summary>What a message says about binding its sender to a member, read before anything is masked or kept.</summary>
/// <param name="Code">As it was typed; null when none was given.</param>
/// <param name="Who">Null where nobody can be told from others.</param>
internal sealed partial record BindingRequest(BindingWish Wish, string? Code, ChatAccount? Who, bool IsGroup)
{
    private static readonly string[] GroupKinds = ["groupChat", "channel"];

    /// <summary>Null for every other message.</summary>
    public static BindingRequest? Of(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || MaskedText.Said(activity) is not { Length: > 0 and <= 64 } text)
        {
            return null;
        }

        var binding = Binding().Match(text);
        BindingWish? wish = binding.Success ? BindingWish.Bind : Unbinding().IsMatch(text) ? BindingWish.Unbind : Confirming().IsMatch(text) ? BindingWish.ConfirmUnbinding : null;
        return wish is { } known
            ? new(known, binding.Groups["code"] is { Success: true, Value: var code } ? code : null, ChatAccount.Of(activity.ChannelId, activity.From?.Id), IsInGroup(activity))
            : null;
    }

    /// <summary>Takes the code out of the message, wherever a client may have put it.</summary>
    public void Hide(Activity activity)
    {
        if (Code is null)
        {
            return;
        }

        activity.Text = Sentences.Get("BindingHidden");
        (activity.Value, activity.Speak, activity.Summary, activity.Attachments, activity.Properties) = (null, null, null, null, null);
        // Only what recognises a message that is sent again.
        activity.ChannelData = activity.ChannelData?["clientActivityID"] is { } id ? new System.Text.Json.Nodes.JsonObject { ["clientActivityID"] = id.DeepClone() } : null;
    }

    internal static bool IsInGroup(Activity activity) =>
        activity.Conversation?.Properties is { } properties
        && ((properties.TryGetValue("isGroup", out var group) && group.ValueKind == System.Text.Json.JsonValueKind.True)
            || (properties.TryGetValue("conversationType", out var kind) && GroupKinds.Contains(kind.ToString())));

    [GeneratedRegex(@"\A\s*(绑定|綁定|bind)\s*[:\uFF1A,\uFF0C]?\s*(?<code>[A-Za-z0-9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A][A-Za-z0-9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A -]{5,13}[A-Za-z0-9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A])?\s*[。.]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Binding();

    [GeneratedRegex(@"\A\s*(解绑|解除绑定|取消绑定|unbind)\s*[。.]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unbinding();

    [GeneratedRegex(@"\A\s*(确认解绑|confirm unbind)\s*[。.]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirming();
}
