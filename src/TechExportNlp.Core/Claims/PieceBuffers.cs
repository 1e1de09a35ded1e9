using System.Buffers;

namespace TechExportNlp.Claims;

/// <summary>The lists that sentences are cut in, one after the other, so that they need not grow anew for each.</summary>
internal sealed class PieceBuffers
{
    private readonly List<Piece> _fixed = [];
    private readonly List<Piece> _pieces = [];
    private readonly ArrayBufferWriter<Token> _tokens = new(64);

    /// <summary>How long the longest of them has grown.</summary>
    public int Capacity => Math.Max(_pieces.Capacity, _tokens.Capacity);

    /// <summary>The pieces that earlier stages found, all pieces, and the tokens of one gap.</summary>
    public void Deconstruct(out List<Piece> fixedPieces, out List<Piece> pieces, out ArrayBufferWriter<Token> tokens) =>
        (fixedPieces, pieces, tokens) = (_fixed, _pieces, _tokens);
}
