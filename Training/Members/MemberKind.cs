using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Kinds;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Members;

/// <param name="Posts">Codes or names.</param>
internal sealed record MemberRow(string Key, string Name, string Unit, IReadOnlyList<string> Posts, DateOnly? JoinedOn, DateOnly? LeftOn, bool Sample)
    : ImportRow(Key, Sample);

/// <summary>Members by staff number. Nothing else about them is asked for: no phone, no identity number.</summary>
internal sealed class MemberKind() : ImportKind<MemberRow>("members")
{
    private const int MostPosts = 20;

    public override RecordShape Shape { get; } = new(
        new("code", "工号", new CodeShape(), Needed: true),
        new("name", "姓名", new TextShape(32), Needed: true),
        new("unit", "单位编码", new CodeShape(), Needed: true),
        new("posts", "岗位", new ListShape(new TextShape(200), MostPosts)),
        new("joinedOn", "到岗日期", new DayShape()),
        new("leftOn", "离岗日期", new DayShape()),
        new("sample", "示例数据", new FlagShape()));

    public override ImportKind? Find(string kind) => TrainingKinds.All.FirstOrDefault(known => known.Name == kind) ?? CatalogueKinds.Find(kind);

    public override IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db) => ((ITrainingDb)db).Members.Select(member => member.StaffNumber).AsAsyncEnumerable();

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var members = ((ITrainingDb)db).Members.AsNoTracking().Include(member => member.Person).Include(member => member.Holdings).ThenInclude(holding => holding.Post);
        await foreach (var member in members.OrderBy(member => member.StaffNumber).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new JsonObject
            {
                ["code"] = member.StaffNumber,
                ["name"] = member.Person.Name,
                ["unit"] = member.Person.Unit,
                ["posts"] = new JsonArray([.. member.Posts.Select(post => JsonValue.Create(post.Name))]),
                ["joinedOn"] = Written(member.JoinedOn),
                ["leftOn"] = Written(member.LeftOn),
                ["sample"] = member.IsSample,
            };
        }
    }

    protected override MemberRow ReadRow(JsonObject values, Refusals refusals)
    {
        var (code, name, unit) = (values["code"]!.GetValue<string>(), values["name"]!.GetValue<string>().Trim(), values["unit"]!.GetValue<string>());
        var (joined, left) = (Day(values, "joinedOn"), Day(values, "leftOn"));
        foreach (var (field, text) in (ReadOnlySpan<(string, string)>)[("code", code), ("name", name)])
        {
            if (Masking.Mask(text) != text)
            {
                refusals.Add(field, Sentences.Get("ImportPersonalNumber"));
            }
        }

        if (left < joined)
        {
            refusals.Add("leftOn", Sentences.Get("ImportLeftBeforeJoined"));
        }

        // In a sheet people write all posts of a person into one line.
        var posts = values["posts"]!.AsArray()
            .SelectMany(post => post!.GetValue<string>().Split(PostKind.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct().ToList();
        return new(code, name, unit, posts, joined, left, values["sample"]?.GetValue<bool>() ?? false)
        {
            References = [new("unit", "units", unit), .. posts.Select(post => new Reference("posts", "posts", post))],
        };
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<MemberRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var members = ((ITrainingDb)db).Members;
        var posts = await ((ITrainingDb)db).Posts.ToListAsync(cancel);
        var numbers = rows.Select(row => row.Key).ToList();
        var known = await members.Include(member => member.Person).Include(member => member.Holdings)
            .Where(member => numbers.Contains(member.StaffNumber)).ToDictionaryAsync(member => member.StaffNumber, cancel);
        return [.. rows.Select(row => Stage(members, known.GetValueOrDefault(row.Key), row, Held(posts, row), sample || row.Sample))];
    }

    private static RowOutcome Stage(DbSet<Member> members, Member? member, MemberRow row, IReadOnlyList<Post> posts, bool sample)
    {
        var isNew = member is null;
        member ??= Member.Join(row.Key, new Person(row.Name, row.Unit), sample);
        var changed = member.Revise(row.Name, row.Unit, posts, row.JoinedOn, row.LeftOn);
        if (isNew)
        {
            members.Add(member);
            return RowOutcome.Added;
        }

        if (changed && !sample)
        {
            member.Adopt();
        }

        return changed ? RowOutcome.Updated : RowOutcome.Unchanged;
    }

    /// <summary>A code goes before a name that reads the same.</summary>
    private static List<Post> Held(List<Post> posts, MemberRow row) =>
        [.. row.Posts.Select(said => posts.Find(post => post.Code == said) ?? posts.First(post => post.Name == said)).Distinct()];

    private static DateOnly? Day(JsonObject values, string key) => values[key]?.Deserialize<DateOnly>(RecordJson.Options);

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
