using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge;

namespace Hanyang.Assistant.Bot.Storage.Backups;

/// <summary>A column as the engines exchange it: by the type that the provider stores, which is the same on both.</summary>
internal abstract class StoredColumn(string name, string storeType)
{
    /// <summary>Types that both engines give back as they were; anything else (a local time, an array) would differ between them.</summary>
    public static IReadOnlySet<Type> Portable { get; } = new HashSet<Type>
    {
        typeof(string), typeof(bool), typeof(short), typeof(int), typeof(long), typeof(double), typeof(decimal),
        typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(byte[]),
    };

    protected static JsonSerializerOptions Json { get; } = new()
    {
        Encoder = RecordJson.Options.Encoder,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public string Name => name;
    public string StoreType => storeType;

    public static StoredColumn Of(string name, Type type, string storeType)
    {
        var portable = Nullable.GetUnderlyingType(type) ?? type;
        return Portable.Contains(portable)
            ? (StoredColumn)Activator.CreateInstance(typeof(StoredColumn<>).MakeGenericType(portable), name, storeType)!
            : throw new NotSupportedException($"Column {name} is stored as {portable}, which a backup can't carry between the engines.");
    }

    public abstract void Write(Utf8JsonWriter json, DbDataReader row, int ordinal);

    /// <returns>The value for a parameter, <see cref="DBNull"/> for null.</returns>
    public abstract object Read(JsonElement value);
}

internal sealed class StoredColumn<T>(string name, string storeType) : StoredColumn(name, storeType)
{
    public override void Write(Utf8JsonWriter json, DbDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, row.GetFieldValue<T>(ordinal), Json);
        }
    }

    public override object Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? DBNull.Value : value.Deserialize<T>(Json)!;
}
