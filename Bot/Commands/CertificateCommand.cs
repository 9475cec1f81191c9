using System.CommandLine;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Bot.Commands;

/// <summary><c>certificate verify &lt;file&gt;</c>: whether a credential or a sheet is genuine. Opens no database and asks nobody.</summary>
internal static class CertificateCommand
{
    // No certificate of ours comes near it.
    private const long MostBytes = 20_000_000;

    /// <summary>Where the server keeps its public keys for this command.</summary>
    public static PinnedKeys PinnedIn(HomeFolder home) => new(Path.Combine(home.Data, "keys", PinnedKeys.FileName));

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = Sentences.Get("CertificateFile") };
        var keys = new Option<string?>("--keys") { Description = Sentences.Get("CertificateKeysOption") };
        var status = new Option<string?>("--status") { Description = Sentences.Get("CertificateStatusOption") };
        var json = new Option<bool>("--json") { Description = Sentences.Get("JsonOption") };
        var verify = new Command("verify", Sentences.Get("CertificateVerifyDescription")) { file, keys, status, json };
        verify.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(keys), parsed.GetValue(status), parsed.GetValue(json), cancel));
        return new("certificate", Sentences.Get("CertificateDescription")) { verify };
    }

    private static async Task<int> RunAsync(string file, string? keysFile, string? statusFile, bool json, CancellationToken cancel)
    {
        var pinned = keysFile ?? PinnedIn(HomeFolder.Find()).Path;
        if (PinnedKeys.Read(pinned) is not { Count: > 0 } keys)
        {
            throw new CommandRefusedException(Sentences.Get(keysFile is null ? "CertificateNoKeys" : "CertificateKeysUnreadable", pinned));
        }

        var content = await ReadAsync(file, cancel);
        var status = statusFile is null ? null : System.Text.Encoding.UTF8.GetString(await ReadAsync(statusFile, cancel));
        var found = CredentialCheck.Of(content, [.. keys], status, TimeProvider.System.GetUtcNow());
        var sentence = Describe(found, statusFile is not null);
        if (json)
        {
            await Console.Out.WriteLineAsync(RecordJson.Write(new { Valid = found.Verdict == CredentialVerdict.Valid, found.Verdict, found.Fields, found.Key, Certificate = found.Facts, Sentence = sentence }));
        }
        else
        {
            await (found.Verdict == CredentialVerdict.Valid ? Console.Out : Console.Error).WriteLineAsync(sentence);
        }

        return found.Verdict == CredentialVerdict.Valid ? CommandLine.Done : CommandLine.Refused;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancel)
    {
        try
        {
            return new FileInfo(file).Length <= MostBytes
                ? await File.ReadAllBytesAsync(file, cancel)
                : throw new CommandRefusedException(Sentences.Get("CertificateFileTooLarge", file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(Sentences.Get("CertificateFileUnreadable", file), problem);
        }
    }

    private static string Describe(CredentialFinding found, bool knowsStatus)
    {
        var facts = found.Facts;
        var who = facts is null ? "" : Sentences.Get("CertificateWho", facts.Holder, facts.Serial, string.Join('、', facts.Posts.Select(post => post.Name)), $"{facts.ValidThrough:yyyy-MM-dd}");
        return found.Verdict switch
        {
            CredentialVerdict.Valid => Sentences.Get(knowsStatus ? "CertificateValidNow" : "CertificateValid", who),
            CredentialVerdict.Unreadable => Sentences.Get("CertificateUnreadable"),
            CredentialVerdict.UnknownKey => Sentences.Get("CertificateUnknownKey", found.Key),
            CredentialVerdict.Altered => found.Fields.Count > 0 ? Sentences.Get("CertificateAlteredIn", string.Join('、', found.Fields)) : Sentences.Get("CertificateAltered"),
            CredentialVerdict.Expired => Sentences.Get("CertificateExpired", who),
            CredentialVerdict.SheetAltered => Sentences.Get("CertificateSheetAltered", who),
            CredentialVerdict.Revoked => Sentences.Get("CertificateRevoked", who),
            CredentialVerdict.StatusUnusable => Sentences.Get("CertificateStatusUnusable", who),
        };
    }
}
