using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Reads the words of a header that make changes or shares of its numbers: 同比增长, 占GDP比重, 涨跌幅; and 日均 before what is measured.</summary>
internal sealed class HeaderChanges(GridLanguage language, QuantityWords quantities)
{
    /// <summary>Reads what makes changes, shares or rates per time of the numbers, and leaves what they are of.</summary>
    public void Read(HeaderRest rest, HeaderPart part, bool isRow)
    {
        ReadShare(rest, part);
        ReadMovement(rest, part, isRow);
        ReadRate(rest, part);
        Trim(rest);
    }

    // 占GDP比重; 比重 and 占比 alone. 市场份额 is what is measured, and no share of a whole that stands elsewhere.
    private void ReadShare(HeaderRest rest, HeaderPart part)
    {
        string normal = rest.Normal;
        if (EndsAsShare(normal, out int end, out TableRow row))
        {
            for (int i = 0; i + end < normal.Length; i++)
            {
                // 占GDP比重; 非化石能源占能源消费总量比重
                if (language.Claims.Shares.TryLongest(normal, i, out int verb, out TableRow before) && before["place"] == "before" && i + verb + end < normal.Length)
                {
                    part.Share = row;
                    part.Whole = rest.Original[(i + verb)..^end].TrimEnd('的', '之');
                    rest.DropParts([(i, normal.Length)]);
                    return;
                }
            }

            // 优良天数比例 is a rate by that name.
            if (end == normal.Length || !language.Ends(normal, GridRole.Rate))
            {
                part.Share = row;
                rest.DropParts([(normal.Length - end, normal.Length)]);
            }
        }
        else if (part.Unit is { Kind: ClaimKind.Percentage } && !language.MovementEnds.TryLongest(normal, normal.Length, out _, out _) && OpensShare(normal, out int length, out row))
        {
            part.Share = row;
            part.Whole = rest.Original[length..];
            rest.Clear();
        }
    }

    // 占全国（%）, 为预算（%）
    private bool OpensShare(string normal, out int length, out TableRow row) =>
        ((language.Claims.Shares.TryLongest(normal, 0, out length, out row) && row["place"] == "before") || language.Claims.Copulas.TryLongest(normal, 0, out length, out row)) && length < normal.Length;

    private void ReadMovement(HeaderRest rest, HeaderPart part, bool isRow)
    {
        Trim(rest);
        string normal = rest.Normal;
        if (!isRow && part.Basis is null && language.Comparisons.TryLongest(normal, 0, out int compares, out TableRow comparison) && compares < normal.Length
            && !language.MovementEnds.TryLongest(normal, normal.Length, out _, out _))
        {
            // 较现价: a change, against what is no time.
            part.Movement = new Movement(null, MovementSize.Any, null, comparison);
            rest.Clear();
            return;
        }

        if (!language.MovementEnds.TryLongest(normal, normal.Length, out int length, out Movement movement) || Outnames(normal, length, movement) || (isRow && movement.Size == MovementSize.Flow))
        {
            return;
        }

        // 损失 and 节约 name things as well: a verb moves the numbers where it stands alone, or the cell compares or counts in percent.
        bool sure = length == normal.Length || movement.Size != MovementSize.Any || part.Basis is not null || part.Unit is { Kind: ClaimKind.Percentage or ClaimKind.Points };
        if (sure && !(part.Unit is { Kind: not (ClaimKind.Percentage or ClaimKind.Points) } && movement.Size == MovementSize.Rate))
        {
            part.Movement = movement;
            rest.DropParts([(normal.Length - length, normal.Length)]);
            DropShare(rest);
        }
    }

    // 占比增减 is the change of what has the share.
    private void DropShare(HeaderRest rest)
    {
        string normal = rest.Normal;
        if (EndsAsShare(normal, out int share, out _))
        {
            rest.DropParts([(normal.Length - share, normal.Length)]);
        }
    }

    private bool EndsAsShare(string normal, out int length, out TableRow row) =>
        language.ShareEnds.TryLongest(normal, normal.Length, out length, out row)
        && !(language.IndicatorEnds.TryLongest(normal, normal.Length, out int indicator, out _) && indicator > length);

    // 降水量 ends with no movement, 增加值 neither: a longer word says what is measured.
    private bool Outnames(string normal, int length, Movement movement) =>
        language.IndicatorEnds.TryLongest(normal, normal.Length, out int indicator, out _) && indicator > length && movement.Size is not (MovementSize.Amount or MovementSize.Flow);

    // 日均产量: the unit carries it. 年均增长 measures against no single year.
    private void ReadRate(HeaderRest rest, HeaderPart part)
    {
        const char Mean = '均';
        Trim(rest);
        if (quantities.Rates.TryLongest(rest.Normal, 0, out int length, out TableRow row) && rest.Normal[length - 1] == Mean)
        {
            part.Rate = row;
            rest.DropParts([(0, length)]);
        }
    }

    private void Trim(HeaderRest rest)
    {
        const string Joints = "的、·/:,;-—和与";
        while (rest.Length > 0)
        {
            string normal = rest.Normal;
            int length;
            if (Joints.Contains(normal[0], StringComparison.Ordinal))
            {
                rest.DropParts([(0, 1)]);
            }
            else if (Joints.Contains(normal[^1], StringComparison.Ordinal))
            {
                rest.DropParts([(normal.Length - 1, normal.Length)]);
            }
            else if (language.Words.TryLongest(normal, 0, out length, out GridWord word) && (word.Role & GridRole.Filler) != 0)
            {
                rest.DropParts([(0, length)]);
            }
            else if (language.WordEnds.TryLongest(normal, normal.Length, out length, out word) && (word.Role & GridRole.Filler) != 0)
            {
                rest.DropParts([(normal.Length - length, normal.Length)]);
            }
            else
            {
                return;
            }
        }
    }
}
