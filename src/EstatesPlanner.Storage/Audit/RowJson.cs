using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EstatesPlanner.Storage.Audit;

/// <summary>
/// A stored row as canonical JSON: what each column holds, by its name in ordinal order, empty columns left out, so that a column added
/// later
/// changes nothing until it is filled. Made of the values of the database, not of objects: an object may be written anew in other words.
/// </summary>
public sealed class RowJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> bytes = new(1024);
    private readonly Utf8JsonWriter writer;
    private readonly (int Column, JsonEncodedText Name)[] columns;

    /// <param name="names">Of the columns, in the order in which values come.</param>
    public RowJson(IEnumerable<string> names)
    {
        writer = new Utf8JsonWriter(bytes, Options);
        columns =
        [
            .. names
                .Index()
                .OrderBy(column => column.Item, StringComparer.Ordinal)
                .Select(column => (column.Index, JsonEncodedText.Encode(column.Item))),
        ];
    }

    /// <summary>The row with a line end after it, valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(IReadOnlyList<object?> values)
    {
        bytes.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        foreach (var (column, name) in columns)
        {
            if (values[column] is { } value and not DBNull)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        bytes.Write("\n"u8);
        return bytes.WrittenSpan;
    }

    public byte[] HashOf(IReadOnlyList<object?> values) => SHA256.HashData(Of(values));

    /// <summary>A key as a JSON array.</summary>
    public static string Key(IEnumerable<object?> values)
    {
        var bytes = new ArrayBufferWriter<byte>(64);
        using var writer = new Utf8JsonWriter(bytes, Options);
        writer.WriteStartArray();
        foreach (var value in values)
        {
            Write(writer, value ?? "");
        }

        writer.WriteEndArray();
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public void Dispose() => writer.Dispose();

    /// <summary>Writes a value as the database keeps it: SQLite has whole numbers, real numbers, text and bytes.</summary>
    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long or int or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case bool yes:
                writer.WriteNumberValue(yes ? 1L : 0L);
                break;
            case Guid id:
                writer.WriteStringValue(id.ToString().ToUpperInvariant());
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteStringValue(number.ToString("0.0###########################", CultureInfo.InvariantCulture));
                break;
            case double real when double.IsFinite(real):
                writer.WriteNumberValue(real);
                break;
            case byte[] content:
                writer.WriteStartArray();
                writer.WriteBase64StringValue(content);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException(
                    $"A column holds a {value.GetType().Name}, and nobody has said how the trail binds it."
                );
        }
    }
}
