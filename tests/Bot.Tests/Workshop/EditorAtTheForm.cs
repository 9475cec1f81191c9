using AngleSharp.Html.Dom;
using Hanyang.Assistant.Bot.Tests.Accounts;

namespace Hanyang.Assistant.Bot.Tests.Workshop;

/// <summary>Fills in the large forms of the workshop as a browser does: everything that stands in them is sent back.</summary>
internal static class EditorAtTheForm
{
    extension(Staff staff)
    {
        /// <summary>Opens a page, types into its form and presses a button.</summary>
        /// <param name="button">The value of the button called "do".</param>
        public async Task<HttpResponseMessage> PressAsync(string page, string button, params (string Name, string Value)[] typed) =>
            await staff.PressAsync(await staff.ReadAsync(page), button, typed);

        /// <summary>The same on a page that was opened before.</summary>
        public async Task<HttpResponseMessage> PressAsync(IHtmlDocument page, string button, params (string Name, string Value)[] typed)
        {
            var form = (IHtmlFormElement)page.QuerySelector("form.record-form")!;
            var sent = Fields(form).Where(field => !typed.Any(one => one.Name == field.Name))
                .Concat(typed).Append(("do", button))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
            return await staff.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What a browser would send of a form as it stands.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Name: { } name } input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { } name } text:
                    yield return (name, text.Value);
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    public static string ValueOf(this IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field {name}."),
    };
}
