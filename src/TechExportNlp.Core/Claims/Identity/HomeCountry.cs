namespace TechExportNlp.Claims;

/// <summary>The country of a publisher while its article is read, and whether the text speaks of others too, so that 全国 may be one of them.</summary>
/// <remarks>Belongs to one extraction. Each paragraph is looked through once at the most, and only where somebody asks.</remarks>
internal sealed class HomeCountry(EntityNames names, SourceText text, string? title, int column)
{
    private bool? _titleNames;
    private bool _paragraphNames;
    private int _from;
    private int _readTo;
    private int _to;

    /// <summary>The publisher's column in the table of names.</summary>
    public int Column => column;

    /// <summary>Sets up to where the text has been read.</summary>
    /// <param name="paragraph">Where the paragraph begins.</param>
    /// <param name="to">What has been read of it.</param>
    public HomeCountry At(int paragraph, int to)
    {
        if (paragraph > _from)
        {
            (_from, _readTo, _paragraphNames) = (paragraph, paragraph, false);
        }

        _to = to;
        return this;
    }

    /// <summary>Whether the title, or the paragraph so far, names another country.</summary>
    public bool IsAmongOthers()
    {
        _titleNames ??= title is not null && names.NamesAnother(new SourceText(title).Normal, 0, title.Length, column);
        if (!_titleNames.Value && !_paragraphNames && _to > Math.Max(_from, _readTo))
        {
            _paragraphNames = names.NamesAnother(text.Normal, Math.Max(_from, _readTo), _to, column);
            _readTo = _to;
        }

        return _titleNames.Value || _paragraphNames;
    }
}
