using System.Globalization;
using Hanyang.Assistant.Knowledge.Office;
using Microsoft.AspNetCore.Http;

namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>Why a guide can't be shown.</summary>
internal static class GuideProblems
{
    public static Problem Unknown(string code) => Of(StatusCodes.Status404NotFound, "guide-unknown", "GuideUnknown", code, code);

    public static Problem VersionUnknown(string code, string version) =>
        Of(StatusCodes.Status404NotFound, "guide-version-unknown", "GuideVersionUnknown", code, code, version);

    public static Problem Withdrawn(Guide guide) =>
        Of(StatusCodes.Status410Gone, "guide-withdrawn", "GuideWithdrawn", guide.Name, guide.Name, guide.Code);

    public static Problem DepartmentUnknown(string department) =>
        Of(StatusCodes.Status404NotFound, "department-unknown", "DepartmentUnknown", department, department);

    public static Problem SheetNeedsAddress() => Of(StatusCodes.Status409Conflict, "public-address-missing", "SheetNeedsAddress", "");

    private static Problem Of(int status, string name, string key, string search, params object?[] values) =>
        new(status, name, Words("zh-CN", key, values), Words("en", key, values), search);

    private static ProblemWords Words(string language, string key, object?[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return new(Sentences.In(culture, $"{key}Title", values), Sentences.In(culture, $"{key}Detail", values));
    }
}
