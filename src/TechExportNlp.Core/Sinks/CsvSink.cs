using System.Buffers;
using System.Globalization;
using System.Text;

namespace TechExportNlp;

/// <summary>
/// Writes one claim a row as comma-separated values after RFC 4180, with a header row: UTF-8 without a byte order mark, rows end with
/// <c>\r\n</c>, numbers with a decimal point whatever the culture. <c>value_low</c> and <c>value_high</c> differ where the text states a range.
/// <c>repeats</c> holds offsets separated by a space, where <see cref="ArticleClaims.Distinct"/> found any.
/// </summary>
public sealed class CsvSink : IClaimSink
{
    private const string Header =
        "article,published,paragraph,sentence,quote,start,kind,role,value_low,value_high,unit,comparator,direction,subject,base,period,basis,modality,source,entity,indicator,key,confidence,repeats\r\n";

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly LineSink _lines;
    private readonly StringBuilder _row = new();

    /// <summary>A sink into a stream; the header is part of the output even when there are no claims.</summary>
    /// <param name="output">Where the rows go.</param>
    /// <param name="leaveOpen">Whether the stream outlives the sink. Default: false.</param>
    public CsvSink(Stream output, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new LineSink(output, leaveOpen);
        Encoding.UTF8.GetBytes(Header, _lines.Buffer);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (PlacedClaim placed in PlacedClaim.Of(claims))
        {
            _row.Clear();
            AppendFields(claims.Article, placed);
            _row.Length--; // the comma behind the last field
            Encoding.UTF8.GetBytes(_row.Append("\r\n").ToString(), _lines.Buffer);
        }

        return _lines.CommitAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private void AppendFields(Article article, PlacedClaim placed)
    {
        Claim claim = placed.Claim;
        Append(article.Id);
        Append(article.Published?.ToString());
        Append(placed.Paragraph.ToString(CultureInfo.InvariantCulture));
        Append(placed.Sentence);
        Append(claim.Quote);
        Append(claim.Start.ToString(CultureInfo.InvariantCulture));
        Append(claim.Kind.Code());
        Append(claim.Role.Code());
        Append(new Magnitude(claim.Value.Low).ToString());
        Append(new Magnitude(claim.Value.High).ToString());
        Append(claim.Unit.Code);
        Append(claim.Comparator.Code());
        Append(claim.Direction?.Code());
        Append(claim.Subject);
        Append(claim.Base);
        Append(claim.Period?.ToString());
        Append(claim.Basis?.ToString());
        Append(claim.Modality.Code());
        Append(claim.Source);
        Append(claim.Entity);
        Append(claim.Indicator);
        Append(claim.Key);
        Append(claim.Confidence?.ToString(CultureInfo.InvariantCulture));
        Append(claim.Repeats.ToString());
    }

    private void Append(string? field)
    {
        if (field.AsSpan().ContainsAny(Special))
        {
            _row.Append('"').Append(field!.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _row.Append(field);
        }

        _row.Append(',');
    }
}
