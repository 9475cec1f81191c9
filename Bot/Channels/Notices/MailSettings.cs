using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using MailKit.Security;
using MimeKit;

namespace Hanyang.Assistant.Bot.Channels.Notices;

/// <summary>Where e-mail is handed over: <c>Mail__Host</c>, <c>Mail__Port</c>, <c>Mail__From</c>, <c>Mail__User</c>, <c>Mail__Password</c>, <c>Mail__Security</c> (none, starttls or tls).</summary>
internal sealed record MailSettings(string Host, int Port, MailboxAddress From, string? User, string? Password, SecureSocketOptions Security)
{
    /// <exception cref="SettingRefusedException">Something of it can't be used.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var host = configuration["Mail:Host"]!.Trim();
        var security = configuration["Mail:Security"]?.Trim().ToLowerInvariant() switch
        {
            null or "" => SecureSocketOptions.StartTlsWhenAvailable,
            "none" => SecureSocketOptions.None,
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            var other => throw new SettingRefusedException(Sentences.Get("MailSecurityRefused", other)),
        };
        var port = configuration["Mail:Port"]?.Trim() is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65_536 ? number : throw new SettingRefusedException(Sentences.Get("MailPortRefused", text))
            : security == SecureSocketOptions.SslOnConnect ? 465 : 25;
        return MailboxAddress.TryParse(configuration["Mail:From"], out var from)
            ? new(host, port, from, configuration["Mail:User"] is { Length: > 0 } user ? user : null, configuration["Mail:Password"], security)
            : throw new SettingRefusedException(Sentences.Get("MailFromRefused", configuration["Mail:From"]));
    }
}
