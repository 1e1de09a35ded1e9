using System.Collections;

namespace TechExportNlp.Warc;

/// <summary>Named fields in their order, as the header of a WARC record or of an HTTP message has them. Names may repeat; their case tells nothing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class HeaderFields : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[] _fields;

    /// <summary>The given fields. Spaces around a value are not kept.</summary>
    /// <param name="fields">Names and values, in order.</param>
    /// <exception cref="ArgumentException">A name is empty or holds a space, a colon or a control character, or a value a line break or half a surrogate pair.</exception>
    public HeaderFields(params IEnumerable<KeyValuePair<string, string>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = [.. fields.Select(field => HeaderText.Checked(field.Key, field.Value))];
    }

    private HeaderFields(KeyValuePair<string, string>[] fields) => _fields = fields;

    /// <summary>No fields.</summary>
    public static HeaderFields Empty { get; } = new([]);

    /// <summary>How many fields there are.</summary>
    public int Count => _fields.Length;

    /// <summary>A field by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public KeyValuePair<string, string> this[int index] => _fields[index];

    /// <summary>The value of the first field of a name; null where there is none.</summary>
    /// <param name="name">The name, in whatever case.</param>
    public string? this[string name] => IndexOf(name) is var index and >= 0 ? _fields[index].Value : null;

    /// <summary>The values of all fields of a name, in order.</summary>
    /// <param name="name">The name, in whatever case.</param>
    public IEnumerable<string> All(string name) => _fields.Where(field => IsNamed(field, name)).Select(field => field.Value);

    /// <summary>These fields with the value given to the first of a name, or to a new one at the end.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public HeaderFields With(string name, string value)
    {
        KeyValuePair<string, string> field = HeaderText.Checked(name, value);
        int index = IndexOf(name);
        KeyValuePair<string, string>[] fields = index < 0 ? [.. _fields, field] : [.. _fields];
        fields[index < 0 ? ^1 : index] = field;
        return new HeaderFields(fields);
    }

    /// <summary>These fields and one more at the end, whether or not the name is there already.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public HeaderFields Adding(string name, string value) => new([.. _fields, HeaderText.Checked(name, value)]);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_fields).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _fields.GetEnumerator();

    /// <summary>The fields, a line each.</summary>
    public override string ToString() => string.Join('\n', _fields.Select(field => $"{field.Key}: {field.Value}"));

    /// <summary>Fields as they were read, which nobody can be blamed for.</summary>
    internal static HeaderFields OfRead(List<KeyValuePair<string, string>> fields) => new([.. fields]);

    private static bool IsNamed(KeyValuePair<string, string> field, string name) => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.FindIndex(_fields, field => IsNamed(field, name));
    }
}
