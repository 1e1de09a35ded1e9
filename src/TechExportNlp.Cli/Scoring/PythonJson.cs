using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TechExportNlp.Cli.Scoring;

/// <summary>Prints JSON as Python's <c>json.dumps(…, ensure_ascii=False)</c> does, so that scores compare line by line with the reference script.</summary>
internal static class PythonJson
{
    public static string Print(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>A float as Python's <c>repr</c> prints it: the shortest digits that read back, an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Number(double value)
    {
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        string digits = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = int.Parse(digits.AsSpan(digits.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < 16)
        {
            return decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.0###########################", CultureInfo.InvariantCulture);
        }

        (string mantissa, int power) = Scientific(shortest, exponent);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
    }

    private static (string Mantissa, int Power) Scientific(string shortest, int exponent)
    {
        int e = shortest.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            return (shortest[..e], int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        string sign = shortest.StartsWith('-') ? "-" : string.Empty;
        string all = shortest.Replace("-", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');
        return (sign + (all.Length > 1 ? $"{all[0]}.{all[1..]}" : all), exponent);
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                Append(text, '{', '}', members, member =>
                {
                    AppendString(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value);
                });
                break;
            case JsonArray items:
                Append(text, '[', ']', items, item => Append(text, item));
                break;
            default:
                AppendValue(text, node.AsValue());
                break;
        }
    }

    private static void Append<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        bool first = true;
        foreach (T item in items)
        {
            text.Append(first ? string.Empty : ", ");
            append(item);
            first = false;
        }

        text.Append(close);
    }

    private static void AppendValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                string raw = value.ToJsonString();
                text.Append(raw.AsSpan().ContainsAny('.', 'e', 'E') ? Number(double.Parse(raw, CultureInfo.InvariantCulture)) : raw);
                break;
            default:
                text.Append(value.GetValueKind() == JsonValueKind.True ? "true" : "false");
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
