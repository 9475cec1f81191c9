using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Training.Members;

internal sealed record PostRow(string Key, string Name, bool Sample) : ImportRow(Key, Sample);

internal sealed class PostKind() : ImportKind<PostRow>("posts")
{
    /// <summary>What may stand between two posts in one cell, and so in no name.</summary>
    public static char[] Separators { get; } = ['、', ',', '，', ';', '；', '\n', '\r'];

    public override RecordShape Shape { get; } = new(
        new("code", "编码", new CodeShape(), Needed: true),
        new("name", "名称", new TextShape(Post.LongestName), Needed: true),
        new("sample", "示例数据", new FlagShape()));

    /// <summary>People write posts by name, other systems by code: either stands for one.</summary>
    public override async IAsyncEnumerable<string> KeysAsync(IKnowledgeDb db)
    {
        await foreach (var post in ((ITrainingDb)db).Posts.AsNoTracking().AsAsyncEnumerable())
        {
            yield return post.Code;
            yield return post.Name;
        }
    }

    public override async IAsyncEnumerable<JsonObject> ExportAsync(IKnowledgeDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var post in ((ITrainingDb)db).Posts.AsNoTracking().OrderBy(post => post.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new JsonObject { ["code"] = post.Code, ["name"] = post.Name, ["sample"] = post.IsSample };
        }
    }

    protected override PostRow ReadRow(JsonObject values, Refusals refusals)
    {
        var name = values["name"]!.GetValue<string>().Trim();
        if (name.IndexOfAny(Separators) >= 0)
        {
            refusals.Add("name", Sentences.Get("ImportPostName"));
        }

        return new(values["code"]!.GetValue<string>(), name, values["sample"]?.GetValue<bool>() ?? false);
    }

    protected override async Task<IReadOnlyList<RowOutcome>> StageRowsAsync(
        IKnowledgeDb db, IReadOnlyList<PostRow> rows, bool sample, DateTimeOffset now, CancellationToken cancel)
    {
        var posts = ((ITrainingDb)db).Posts;
        var codes = rows.Select(row => row.Key).ToList();
        var known = await posts.Where(post => codes.Contains(post.Code)).ToDictionaryAsync(post => post.Code, cancel);
        return [.. rows.Select(row => Stage(posts, known.GetValueOrDefault(row.Key), row, sample || row.Sample))];
    }

    private static RowOutcome Stage(DbSet<Post> posts, Post? post, PostRow row, bool sample)
    {
        if (post is null)
        {
            posts.Add(new Post(row.Key, row.Name, sample));
            return RowOutcome.Added;
        }

        if (!post.Rename(row.Name))
        {
            return RowOutcome.Unchanged;
        }

        if (!sample)
        {
            post.Adopt();
        }

        return RowOutcome.Updated;
    }
}
