using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hanyang.Assistant.Training.Certificates;
using Hanyang.Assistant.Training.Certificates.Signing;

namespace Hanyang.Assistant.Training.Tests.Certificates;

/// <summary>Keys, canonical form and proofs against what the standards print.</summary>
public class SigningByThePublishedVectors
{
    [Theory] // RFC 8032, section 7.1, tests 1, 2 and 3.
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Ed25519_signs_as_RFC_8032_does(string seed, string key, string message, string signature)
    {
        var (secret, text) = (Convert.FromHexString(seed), Convert.FromHexString(message));
        Assert.Equal(key, Convert.ToHexStringLower(Ed25519.PublicKeyOf(secret)));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(secret, text)));
        Assert.True(Ed25519.Verify(Convert.FromHexString(key), text, Convert.FromHexString(signature)));
        Assert.False(Ed25519.Verify(Convert.FromHexString(key), [.. text, 1], Convert.FromHexString(signature)));
    }

    [Theory] // RFC 8785, appendix B.
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_RFC_8785_does(ulong bits, string text) => Assert.Equal(text, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact] // RFC 8785, sections 3.2.2 to 3.2.4.
    public void An_object_is_written_as_RFC_8785_does()
    {
        var value = JsonDocument.Parse("""
            { "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false] }
            """).RootElement;
        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            Encoding.UTF8.GetString(CanonicalJson.Write(value)));
    }

    [Fact] // RFC 8785, section 3.2.3: by UTF-16, not by code point.
    public void Properties_are_sorted_as_RFC_8785_does()
    {
        var value = JsonDocument.Parse("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""").RootElement;
        Assert.Equal(
            ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"],
            JsonDocument.Parse(CanonicalJson.Write(value)).RootElement.EnumerateObject().Select(property => property.Value.GetString()!));
    }

    private const string Alumni = """
        {"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],"id":"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type":["VerifiableCredential","AlumniCredential"],"name":"Alumni Credential","description":"A minimum viable example of an Alumni Credential.","issuer":"https://vc.example/issuers/5678",
        "validFrom":"2023-01-01T00:00:00Z","credentialSubject":{"id":"did:example:abcdefgh","alumniOf":"The School of Examples"},
        "proof":{"type":"DataIntegrityProof","cryptosuite":"eddsa-jcs-2022","created":"2023-02-24T23:36:38Z","proofPurpose":"assertionMethod",
        "verificationMethod":"https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"}}
        """;

    [Theory] // The test vectors of W3C's Data Integrity EdDSA Cryptosuites, with the proof's own context and as they were before it.
    [InlineData("z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4", true)]
    [InlineData("z3P6rHMUaWG6e3Ac6xYFht8aEvoVXndgKTtEY8kzWYXzk8dKmAo2GJeZiJw4qoZ2PGp4ugdaHx3oQiLpeFBLDqP2M", false)]
    public void A_proof_that_W3C_prints_holds_until_something_changes(string value, bool hasContext)
    {
        var credential = JsonNode.Parse(Alumni)!.AsObject();
        var proof = credential["proof"]!.AsObject();
        proof["proofValue"] = value;
        if (hasContext)
        {
            proof["@context"] = credential["@context"]!.DeepClone();
        }

        var key = Multikey.Read(DataIntegrity.KeyOf(credential)!)!;
        Assert.True(DataIntegrity.Verify(credential, key));
        credential["name"] = "Alumni credential";
        Assert.False(DataIntegrity.Verify(credential, key));
    }

    [Fact]
    public void Our_own_signature_over_the_W3C_document_is_the_printed_one()
    {
        var credential = JsonNode.Parse(Alumni)!.AsObject();
        var method = credential["proof"]!["verificationMethod"]!.ToString();
        credential.Remove("proof");
        // The private key that the same page prints, after its two bytes of kind.
        var seed = Base58.Read("3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")![2..];
        var signed = DataIntegrity.Sign(credential, seed, method, new(2023, 2, 24, 23, 36, 38, TimeSpan.Zero));
        Assert.Equal("z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4", signed["proof"]!["proofValue"]!.ToString());
    }

    [Fact]
    public void A_status_list_says_of_each_place_what_was_written()
    {
        int[] revoked = [0, 7, 8, 94_567, StatusList.Bits - 1];
        var list = StatusList.Write(revoked);
        Assert.All(revoked, index => Assert.True(StatusList.IsSet(list, index)));
        Assert.All((int[])[1, 6, 9, 94_566, 94_568], index => Assert.False(StatusList.IsSet(list, index)));
        Assert.Throws<FormatException>(() => StatusList.IsSet(list, StatusList.Bits));
    }
}
