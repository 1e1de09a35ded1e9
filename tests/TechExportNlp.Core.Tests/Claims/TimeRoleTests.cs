using TechExportNlp.Claims;

namespace TechExportNlp.Tests.Claims;

/// <summary>The example of every row of time-roles.tsv does what the row's kind says.</summary>
public class TimeRoleTests
{
    [Fact]
    public void The_example_of_a_row_uses_the_row() => Assert.All(LanguageTables.Chinese.Find("time-roles").Rows, static row =>
        Assert.All(row["kind"].Split('+'), kind => Assert.True(Holds(kind, Specification.Extract(row.Example, null)), $"{row}: '{row.Example}' is no {kind}")));

    [Fact]
    public void A_row_is_of_the_kinds_it_names() =>
        Assert.All(LanguageTables.Chinese.Find("time-roles").Rows, static row => Assert.All(row["kind"].Split('+'), kind => Assert.True(TimeCue.Read(row).Is(Enum.Parse<TimeCues>(kind, ignoreCase: true)))));

    private static bool Holds(string kind, IReadOnlyList<Claim> claims) => claims.Count > 0 && kind switch
    {
        "source" => claims is [{ Period: { } first }, { Period: var second }] && first != second,
        "yardstick" => claims is [{ Period.End: { Month: 4, Day: 1 } }],
        "repeated" => claims is [{ Period: not null }],
        "goeson" => claims is [{ Period: { } whole }, { Period: { } part }] && whole == part,
        "turn" => claims is [{ Period: not null }, { Period: null }],
        "announce" => claims is [{ Period: not null }],
        "origin" or "event" => claims is [{ Period: null }],
        "age" or "bought" => claims is [{ Period: not null }, { Period: null }],
        "named" or "priced" or "due" => claims is [{ Period: null }],
        "then" => claims is [{ Period: not null }],
        "average" => claims is [{ Basis: null }],
        "hypothesis" => claims is [{ Period: null }],
        "total" or "already" => claims is [{ Period: { Start: null, End: { } end } }] && end == Specification.Published.AddDays(1),
        "sofar" => claims is [{ Period: { Start: not null, End: { } end } }] && end == Specification.Published.AddDays(1),
        "back" => claims is [{ Period: { Start: { Month: 3, Day: 5 } } }],
        "season" => claims is [{ Period: { } told }, { Period: { } same }] && told == same,
        "record" => claims is [{ Period: { Start: { Month: 3, Day: 5 } } }],
        "rival" => claims is [{ Period: null }],
        "stock" => claims is [{ Period: { Start: null } counted }, { Period.Start: not null }, { Period: { } same }] && same == counted,
        "firstquarter" => claims is [{ Period: { Start: { Year: 2024, Month: 1 }, End.Month: 4 } }],
        "firsthalf" => claims is [{ Period: { Start: { Year: 2023, Month: 1 }, End.Month: 7 } }],
        "threequarters" => claims is [{ Period: { Start: { Year: 2023, Month: 1 }, End.Month: 10 } }],
        "wholeyear" => claims is [{ Period: { Start.Year: 2023, End.Year: 2024 } }],
        "trade" => claims is [{ Period: { } day }, { Period: { } same }] && day == same,
        "moment" => claims is [{ Period: { Start: null, End: { Year: 2026 } } }],
        "onward" => claims is [{ Period: null }],
        "start" => claims is [{ Period: { Start: { Year: 2023, Month: 7 }, End: { } end } }] && end == Specification.Published.AddDays(1),
        _ => false,
    };
}
