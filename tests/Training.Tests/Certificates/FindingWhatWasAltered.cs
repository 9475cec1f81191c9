using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Sheets;

namespace Hanyang.Assistant.Training.Tests.Certificates;

public class FindingWhatWasAltered
{
    [Fact]
    public void Every_field_of_the_credential_one_by_one_and_most_by_name()
    {
        var credential = Papers.Credential(Papers.Facts);
        Assert.Equal(CredentialVerdict.Valid, Papers.Check(Encoding.UTF8.GetBytes(credential)).Verdict);
        var paths = Leaves(JsonNode.Parse(credential), "").ToList();
        Assert.True(paths.Count > 60);
        foreach (var path in paths)
        {
            var altered = JsonNode.Parse(credential)!;
            Alter(altered, path);
            var found = Papers.Check(Encoding.UTF8.GetBytes(RecordJson.Write(altered)));
            Assert.True(found.Verdict is CredentialVerdict.Altered or CredentialVerdict.UnknownKey or CredentialVerdict.Unreadable, path);
            if (!path.StartsWith("/proof", StringComparison.Ordinal) && !path.StartsWith("/fieldDigests", StringComparison.Ordinal))
            {
                Assert.Equal([path], found.Fields);
            }
        }
    }

    [Fact]
    public void Whatever_is_put_in_or_taken_out()
    {
        var credential = Papers.Credential(Papers.Facts);
        var objects = new List<string>();
        Objects(JsonNode.Parse(credential), "", objects);
        Gen.Select(Gen.Int[0, objects.Count - 1].Select(place => objects[place]), Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.String, Gen.Bool).Sample((path, name, value, removes) =>
        {
            var altered = JsonNode.Parse(credential)!;
            var owner = At(altered, path).AsObject();
            if (removes)
            {
                owner.RemoveAt(Math.Abs(name.GetHashCode(StringComparison.Ordinal) % owner.Count));
            }
            else if (owner.ContainsKey(name) || value.Any(char.IsSurrogate))
            {
                return true;
            }
            else
            {
                owner[name] = value;
            }

            return Papers.Check(Encoding.UTF8.GetBytes(RecordJson.Write(altered))).Verdict != CredentialVerdict.Valid;
        }, iter: 2_000);
    }

    [Fact]
    public void Blanks_and_the_order_of_fields_are_no_alteration()
    {
        var credential = JsonNode.Parse(Papers.Credential(Papers.Facts))!.AsObject();
        var turned = new JsonObject(credential.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        Assert.Equal(CredentialVerdict.Valid, Papers.Check(Encoding.UTF8.GetBytes(turned.ToJsonString(RecordJson.Indented))).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"proof\":{\"verificationMethod\":7}}")]
    [InlineData("{\"proof\":\"z\"}")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_credential_is_called_so(string text) => Assert.Equal(CredentialVerdict.Unreadable, Papers.Check(Encoding.UTF8.GetBytes(text)).Verdict);

    [Fact]
    public void Another_key_an_expired_one_and_a_revoked_one_are_told_apart()
    {
        var stranger = Papers.Credential(Papers.Facts, Papers.NewSigner());
        Assert.Equal(CredentialVerdict.UnknownKey, Papers.Check(Encoding.UTF8.GetBytes(stranger)).Verdict);
        var credential = Encoding.UTF8.GetBytes(Papers.Credential(Papers.Facts));
        Assert.Equal(CredentialVerdict.Valid, Papers.Check(credential, now: new(2028, 3, 1, 15, 59, 59, TimeSpan.Zero)).Verdict);
        Assert.Equal(CredentialVerdict.Expired, Papers.Check(credential, now: new(2028, 3, 1, 16, 0, 0, TimeSpan.Zero)).Verdict);
        string List(int revoked, string address) => RecordJson.Write(Training.Certificates.Signing.DataIntegrity.Sign(
            StatusList.Of(1, [revoked], address, Papers.Issued.AddDays(1)), Papers.Signer.Seed, $"{address}/certificates/issuer#{Papers.Signer.PublicKey}", Papers.Issued));
        Assert.Equal(CredentialVerdict.Revoked, Papers.Check(credential, List(77, Papers.Address)).Verdict);
        Assert.Equal(CredentialVerdict.Valid, Papers.Check(credential, List(78, Papers.Address)).Verdict);
        Assert.Equal(CredentialVerdict.StatusUnusable, Papers.Check(credential, List(78, "https://other.example")).Verdict);
        Assert.Equal(CredentialVerdict.StatusUnusable, Papers.Check(credential, List(78, Papers.Address), Papers.Issued.AddDays(3)).Verdict);
        Assert.Equal(CredentialVerdict.StatusUnusable, Papers.Check(credential, List(78, Papers.Address).Replace("revocation", "suspension", StringComparison.Ordinal)).Verdict);
    }

    [Fact]
    public void A_sheet_says_every_field_and_carries_its_credential()
    {
        var sheet = Papers.Sheet(Papers.Facts);
        var text = Papers.TextOf(sheet);
        Assert.All(
            (string[])["欧阳堃", "H001", "听琴街道办事处", "社保窗口、医保窗口", "2026 年窗口人员上岗考试（RZ-2026，第 3 版）", "92 分", "旧证换发", Papers.Facts.Serial, "HY-2222-3333-4444",
                "2026年3月2日 至 2028年3月1日", "武汉市汉阳区行政审批局", "政务服务窗口人员上岗证", $"https://zw.example/certificates/{Papers.Facts.Serial}"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("示例数据", text, StringComparison.Ordinal);
        Assert.Contains("示例数据", Papers.TextOf(Papers.Sheet(Papers.Facts with { Sample = true })), StringComparison.Ordinal);
        var found = Papers.Check(sheet);
        Assert.Equal((CredentialVerdict.Valid, Papers.Facts.Serial), (found.Verdict, found.Facts!.Serial));
        Assert.True(sheet.Length < 150_000, $"{sheet.Length}");
    }

    [Fact]
    public void A_sheet_with_every_post_and_a_long_note_says_all_of_it_above_its_lower_edge()
    {
        var note = string.Concat(Enumerable.Repeat("二〇二四年纸质证换发", 30));
        var posts = Enumerable.Range(1, 20).Select(number => new CertifiedPost($"P{number}", $"第{number}号综合服务窗口岗位")).ToList();
        var sheet = Papers.Sheet(Papers.Facts with { Posts = posts, Note = note, UnitName = new string('汉', 40) });
        var text = Papers.TextOf(sheet).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains(note, text, StringComparison.Ordinal);
        Assert.Contains(string.Join('、', posts.Select(post => post.Name)), text, StringComparison.Ordinal);
        Assert.True(Papers.LowestOf(sheet) >= 50);
    }

    [Fact]
    public void A_sheet_with_one_byte_changed_or_something_added_is_found()
    {
        var sheet = Papers.Sheet(Papers.Facts);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var altered = sheet.ToArray();
            altered[random.Next(altered.Length)] ^= (byte)(1 << random.Next(8));
            Assert.NotEqual(CredentialVerdict.Valid, Papers.Check(altered).Verdict);
        }

        Assert.Equal(CredentialVerdict.SheetAltered, Papers.Check([.. sheet, .. "1 0 obj"u8]).Verdict);
    }

    [Fact]
    public void The_credential_of_another_in_a_sheet_of_ones_own_is_found()
    {
        var forged = CertificateSheet.Write(Papers.Facts with { Holder = "李四" }, Papers.Credential(Papers.Facts), Papers.Address, Papers.NewSigner());
        Assert.Equal(CredentialVerdict.SheetAltered, Papers.Check(forged).Verdict);
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject { Count: > 0 } owner => owner.SelectMany(property => Leaves(property.Value, $"{path}/{property.Key}")),
        JsonArray { Count: > 0 } list => list.SelectMany((item, place) => Leaves(item, $"{path}/{place.ToString(CultureInfo.InvariantCulture)}")),
        _ => [path],
    };

    private static void Objects(JsonNode? node, string path, List<string> found)
    {
        if (node is JsonObject owner)
        {
            found.Add(path);
            foreach (var (name, value) in owner.Where(property => property.Key != Training.Certificates.Credential.DigestsName))
            {
                Objects(value, $"{path}/{name}", found);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Objects(list[i], $"{path}/{i}", found);
            }
        }
    }

    private static JsonNode At(JsonNode root, string path) => path.Length == 0 ? root : Steps(root, path).Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    // A digest is named by a path of its own, in which slashes stand.
    private static string[] Steps(JsonNode root, string path) =>
        path.StartsWith($"/{Training.Certificates.Credential.DigestsName}/", StringComparison.Ordinal)
            ? [Training.Certificates.Credential.DigestsName, path[(Training.Certificates.Credential.DigestsName.Length + 2)..]]
            : path[1..].Split('/');

    private static void Alter(JsonNode root, string path)
    {
        var steps = Steps(root, path);
        var owner = steps[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        JsonNode Changed(JsonNode? old) => old is JsonValue value && value.TryGetValue<string>(out var text) ? text + "x" : old is JsonValue flag && flag.TryGetValue<bool>(out var on) ? !on : "x";
        if (owner is JsonArray items)
        {
            var place = int.Parse(steps[^1], CultureInfo.InvariantCulture);
            items[place] = Changed(items[place]);
        }
        else
        {
            owner[steps[^1]] = Changed(owner[steps[^1]]);
        }
    }
}
