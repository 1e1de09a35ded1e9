using CsCheck;
using TechExportNlp.Fetching.Crawling;

namespace TechExportNlp.Fetching.Tests.Crawling;

public sealed class JournalTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abc\"\\新 /:\u0001"], 0, 12];

    private static readonly Gen<Uri> Address = Gen.Int[0, 9].Select(i => new Uri($"https://news.example/{i}"));

    private static readonly Gen<JournalEntry> Entry =
        Gen.Select(Address, Gen.Enum<FetchKind>(), Gen.Enum<FetchOutcome>().Nullable(), Text, Gen.Long[0, 1L << 40], Gen.Bool).Select((url, kind, outcome, text, number, isKept) => new JournalEntry
        {
            Url = url,
            Kind = kind,
            ListedIn = isKept ? new Uri("https://news.example/list") : null,
            Outcome = outcome,
            Status = outcome is null ? null : 200,
            Code = isKept ? null : text,
            ETag = text,
            LastModified = isKept ? text : null,
            At = DateTimeOffset.FromUnixTimeMilliseconds(number),
            Place = isKept ? new ArchivePlace("pages-00001.warc.gz", number, 7) : null,
        });

    [Fact]
    public void A_line_gives_back_the_entry_that_was_written() => Entry.Sample(entry =>
    {
        using var line = new MemoryStream();
        JournalLine.Write(line, entry);
        Assert.Equal(entry, JournalLine.Read(line.ToArray()));
    });

    [Fact]
    public void A_journal_cut_off_anywhere_gives_the_entries_whose_lines_are_whole() =>
        Gen.Select(Entry.List[1, 6], Gen.Double[0, 1]).Sample((entries, share) =>
        {
            using var folder = new TempFolder();
            using (var journal = new Journal(folder.Path))
            {
                entries.ForEach(journal.Add);
            }

            string file = Path.Combine(folder.Path, Journal.FileName);
            byte[] all = File.ReadAllBytes(file);
            byte[] cut = all[..(int)(all.Length * share)];
            File.WriteAllBytes(file, cut);
            int whole = cut.Count(b => b == (byte)'\n');

            using (var journal = new Journal(folder.Path))
            {
                Assert.Equal(Last(entries.Take(whole)), journal.Entries.Where(entry => entry.FinalUrl is null).ToDictionary(entry => entry.Url));
                journal.Add(entries[0]);
            }

            Assert.Equal(whole + 1, File.ReadAllLines(file).Length);
        }, iter: 100);

    private static Dictionary<Uri, JournalEntry> Last(IEnumerable<JournalEntry> entries) => entries.GroupBy(entry => entry.Url).ToDictionary(group => group.Key, group => group.Last());
}
