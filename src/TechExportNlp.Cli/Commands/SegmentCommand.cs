using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp segment</c>: the words of each line.</summary>
internal static class SegmentCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string[]> inputs = Common.Inputs();
        Option<string?> output = Common.Output();
        Option<string> format = Common.Format("text: words separated by one space; jsonl: words with offsets and tags.", "text", "jsonl");
        Option<string> segmenter = Segmenters.Option();
        var command = new Command("segment", "Cuts text into words, a line of output a line of input.") { inputs, output, format, segmenter };
        command.SetAction((parsed, cancellation) =>
        {
            var work = new Work(new Conversation(io), Segmenters.Create(parsed.GetRequiredValue(segmenter)), parsed.GetRequiredValue(format) == "jsonl");
            return work.RunAsync(NewsLines.ReadAsync(parsed.GetRequiredValue(inputs), io, cancellation), OutputFile.Open(parsed.GetValue(output), io));
        });
        return command;
    }

    private sealed class Work(Conversation conversation, ISegmenter segmenter, bool withOffsets)
    {
        private readonly ArrayBufferWriter<Token> _tokens = new();

        public async Task<int> RunAsync(IAsyncEnumerable<(string? Line, ReadError? Error)> lines, Stream stream)
        {
            var json = new JsonLineWriter(stream);
            await using (json.ConfigureAwait(false))
            {
                await foreach ((string? line, ReadError? error) in lines.ConfigureAwait(false))
                {
                    if (error is not null)
                    {
                        conversation.Skip(error);
                    }
                    else
                    {
                        Segment(line!, json, stream);
                    }
                }
            }

            return ExitCodes.Of(conversation.Skipped);
        }

        private void Segment(string line, JsonLineWriter json, Stream stream)
        {
            _tokens.ResetWrittenCount();
            segmenter.Segment(line, _tokens);
            if (withOffsets)
            {
                json.Write(line, WriteTokens);
                return;
            }

            var words = new StringBuilder(line.Length * 2);
            foreach (Token token in _tokens.WrittenSpan)
            {
                ReadOnlySpan<char> word = token.Span.Of(line);
                if (!word.IsWhiteSpace())
                {
                    words.Append(words.Length > 0 ? " " : string.Empty).Append(word);
                }
            }

            stream.Write(Encoding.UTF8.GetBytes(words.Append('\n').ToString()));
        }

        private void WriteTokens(Utf8JsonWriter writer, string line)
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, line);
            writer.WriteStartArray("tokens"u8);
            foreach (Token token in _tokens.WrittenSpan)
            {
                writer.WriteStartObject();
                writer.WriteString("word"u8, token.Span.Of(line));
                writer.WriteNumber("start"u8, token.Start);
                writer.WriteNumber("length"u8, token.Length);
                writer.WriteString("tag"u8, token.Tag.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
