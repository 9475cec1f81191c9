namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The public national lines that a reply may name without a record.</summary>
internal static class PublicLines
{
    public const string Government = "12345";
}
