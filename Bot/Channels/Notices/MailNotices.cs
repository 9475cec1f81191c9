using System.Net.Sockets;
using Hanyang.Assistant.Knowledge.Office.Notices;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Hanyang.Assistant.Bot.Channels.Notices;

/// <summary>
/// Hands a letter to the mail server. A letter that is handed over twice, because the first answer was lost, has the same Message-ID, by
/// which mail systems know it.
/// </summary>
internal sealed class MailNotices(MailSettings settings, MailConnections connections, TimeProvider clock) : INoticeChannel
{
    public string Name => "mail";

    public async Task<Delivery> SendAsync(Letter letter, CancellationToken cancel)
    {
        if (letter.Address is null)
        {
            return Delivery.Rejected("no-address");
        }

        if (!MailboxAddress.TryParse(letter.Address, out var to) || string.IsNullOrEmpty(to.Domain))
        {
            return Delivery.Rejected("bad-address");
        }

        try
        {
            await connections.SendAsync(settings, Message(letter, to), cancel);
            return Delivery.Sent;
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            return Delivery.Rejected("refused");
        }
        catch (Exception failure) when (failure is SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or AuthenticationException or IOException or SocketException or SslHandshakeException)
        {
            return Delivery.Failed(failure switch
            {
                AuthenticationException => "sign-in",
                SmtpCommandException => "busy",
                _ => "unreachable",
            });
        }
    }

    private MimeMessage Message(Letter letter, MailboxAddress to)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = clock.GetUtcNow(),
            MessageId = $"notice-{letter.Id}@{settings.From.Domain}",
            Body = new TextPart(TextFormat.Plain) { Text = letter.Text },
        };
        message.From.Add(settings.From);
        message.To.Add(to);
        // Automatic answers to automatic mail are nobody's reading.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        return message;
    }
}
