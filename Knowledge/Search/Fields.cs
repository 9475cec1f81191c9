namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>Fields as bits of one byte.</summary>
internal static class Fields
{
    public const int Count = 6;
    public const byte Named = (1 << (int)PassageField.Name) | (1 << (int)PassageField.Aliases) | (1 << (int)PassageField.Keywords);

    public static byte Bit(PassageField field) => (byte)(1 << (int)field);
}
