using System.Buffers;

namespace TechExportNlp.Html.Markup;

/// <summary>Markup that <see cref="MarkupGuard"/> tamed, in rented memory: whoever parses it gives it back when the tree is read.</summary>
internal sealed class TameMarkup(char[] rented, int length) : IDisposable
{
    private char[]? _rented = rented;

    public ReadOnlyMemory<char> Text => _rented.AsMemory(0, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
