using System.Diagnostics.CodeAnalysis;

namespace TechExportNlp;

/// <summary>What reading an input gave: a value, or the reason why there is none. A broken input is a value, never an exception.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <remarks>Immutable; as thread-safe as the value.</remarks>
public sealed class ReadResult<T>
    where T : class
{
    private ReadResult(T? value, ReadError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>What was read; null where reading failed.</summary>
    public T? Value { get; }

    /// <summary>Why reading failed; null where it did not.</summary>
    public ReadError? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Value is not null;

    /// <summary>A value.</summary>
    /// <param name="value">What was read.</param>
    public static implicit operator ReadResult<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>A failure.</summary>
    /// <param name="error">Why.</param>
    public static implicit operator ReadResult<T>(ReadError error) => new(null, error ?? throw new ArgumentNullException(nameof(error)));

    /// <summary>The value or the error, in words.</summary>
    public override string ToString() => IsOk ? Value.ToString() ?? string.Empty : Error.ToString();
}
