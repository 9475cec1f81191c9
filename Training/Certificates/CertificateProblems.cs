using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Why a certificate, or what goes with it, can't be shown.</summary>
internal static class CertificateProblems
{
    public static Problem Unknown(string serial) =>
        Of(StatusCodes.Status404NotFound, "certificate-unknown", "CertificateUnknown", serial.Length > CertificateSerial.Longest ? serial[..CertificateSerial.Longest] : serial);

    public static Problem StatusListUnknown() => Of(StatusCodes.Status404NotFound, "status-list-unknown", "StatusListUnknown");

    public static Problem UnitUnknown(string unit) => Of(StatusCodes.Status404NotFound, "unit-unknown", "DutyUnitUnknown", unit);

    public static Problem DayUnreadable(string day) => Of(StatusCodes.Status400BadRequest, "day-unreadable", "DutyDayUnreadable", day);

    private static Problem Of(int status, string name, string key, params object?[] values) => new(status, name, Words("zh-CN", key, values), Words("en", key, values));

    private static ProblemWords Words(string language, string key, object?[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return new(Sentences.In(culture, $"{key}Title", values), Sentences.In(culture, $"{key}Detail", values));
    }
}
