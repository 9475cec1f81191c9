using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Office.Audit;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>audit verify</c> looks at every entry of the chain; <c>audit head</c> prints where it ends, to be kept elsewhere.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var head = new Option<string?>("--head") { Description = Sentences.Get("AuditHeadOption") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        head.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } digest && (digest.Length != AuditHead.Nothing.Length || !digest.All(char.IsAsciiHexDigit)))
            {
                result.AddError(Sentences.Get("AuditHeadRefused", digest));
            }
        });
        var verify = new Command("verify", Sentences.Get("AuditVerifyDescription")) { head, json };
        verify.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(head)?.ToLowerInvariant(), parsed.GetValue(json), cancel));
        var headCommand = new Command("head", Sentences.Get("AuditHeadDescription")) { json };
        headCommand.SetAction((parsed, cancel) => PrintHeadAsync(parsed.GetValue(json), cancel));
        return new("audit", Sentences.Get("AuditDescription")) { verify, headCommand };
    }

    private static async Task<int> RunAsync(string? kept, bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var found = await AuditVerification.RunAsync(scope.ServiceProvider.GetRequiredService<AssistantDb>(), kept, cancel);
        if (json)
        {
            await Console.Out.WriteLineAsync(RecordJson.Write(new { Valid = found.IsIntact, found.Entries, found.Unsealed, found.Head, found.Broken, found.Reason }));
        }
        else
        {
            await (found.IsIntact ? Console.Out : Console.Error).WriteLineAsync(Pages.Audit.AuditWords.Verification(found));
        }

        return found.IsIntact ? CommandLine.Done : CommandLine.Refused;
    }

    private static async Task<int> PrintHeadAsync(bool json, CancellationToken cancel)
    {
        await using var services = await CommandLine.OpenAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var head = await scope.ServiceProvider.GetRequiredService<AssistantDb>().AuditHeads.AsNoTracking().SingleAsync(cancel);
        await Console.Out.WriteLineAsync(json ? RecordJson.Write(new { head.Number, head.Digest }) : $"{head.Number} {head.Digest}");
        return CommandLine.Done;
    }
}
