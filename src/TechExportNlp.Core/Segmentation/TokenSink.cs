using System.Buffers;

namespace TechExportNlp;

/// <summary>Hands tokens to a buffer writer in batches, so that a token costs no call through its interface.</summary>
internal ref struct TokenSink(IBufferWriter<Token> writer)
{
    private Span<Token> _free;
    private int _used;

    public void Add(int start, int length, PartOfSpeech tag)
    {
        if (_used == _free.Length)
        {
            Flush();
            _free = writer.GetSpan();
        }

        _free[_used++] = new Token(start, length, tag);
    }

    public void Flush()
    {
        if (_used > 0)
        {
            writer.Advance(_used);
        }

        _free = default;
        _used = 0;
    }
}
