using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Domain.Estate.Block>;

namespace EstatesPlanner.Features.Estate;

/// <summary>Every field of a block, each said once: the sheet, the form, the verb and the export read this table.</summary>
public static class BlockFields
{
    public const string Site = "site";
    public const string Code = "block";
    public const string Name = "block name";
    public const string RemainingLife = "remaining life";
    public const string Intent = "intent";
    public const string LeavesOn = "leaves on";
    public const string FloorArea = "gross internal area";
    public const string BuiltYear = "built year";

    private const string Group = "The block";

    public static readonly FieldTable<Block> Table = new([
        Needed(
            Site,
            Group,
            "Site",
            "Enter the code of the site.",
            block => block.SiteCode,
            (block, text) => (block with { SiteCode = OdsCode.Clean(text) }, null)
        ) with
        {
            Aliases = ["site code"],
        },
        Needed(Code, Group, "Code", "Enter the block's code, such as A or 12.", block => block.Code, ReadCode) with
        {
            InForm = "Code",
            Hint = "Short and unique on the site, such as A or 12",
            Width = "nhsuk-input--width-5",
            Aliases = ["block code", "building code"],
        },
        Words(
            Name,
            Group,
            "Name",
            200,
            "The name must be 200 characters or fewer.",
            block => block.Name,
            (block, value) => block with { Name = value ?? "" }
        ) with
        {
            InForm = "Name",
            Aliases = ["name", "building name"],
        },
        Typed<int?>(
            RemainingLife,
            Group,
            "Remaining life, years",
            block => block.RemainingLifeYears,
            (block, value) => block with { RemainingLifeYears = value },
            Plain,
            text => Whole(text, "Remaining life", 0, 500)
        ) with
        {
            Kind = ColumnKind.Whole,
            Cell = block => block.RemainingLifeYears,
            Hint = "It spreads Moderate and Low backlog in the risk-adjusted figure",
            Width = "nhsuk-input--width-4",
            InputMode = "numeric",
            Aliases = ["remaining life (years)", "remaining life years"],
        },
        Typed<BlockIntent?>(
            Intent,
            Group,
            "What is meant to become of it?",
            block => block.Intent,
            (block, value) => block with { Intent = value ?? BlockIntent.Retain },
            value => WireWord.Of(value!.Value),
            ReadIntent
        ) with
        {
            Choices = [.. Enum.GetValues<BlockIntent>().Select(intent => new FieldChoice(WireWord.Of(intent), EstateWords.Of(intent)))],
            Aliases = ["strategic intent"],
        },
        Typed<DateOnly?>(
            LeavesOn,
            Group,
            "When does it leave the estate?",
            block => block.LeavesOn,
            (block, value) => block with { LeavesOn = value },
            value => value?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ReadDay
        ) with
        {
            Kind = ColumnKind.Day,
            Cell = block => block.LeavesOn,
            Hint = "Only for a block that is to be replaced or disposed of. For example, 31/03/2029",
            Width = "nhsuk-input--width-10",
            Aliases = ["leaves the estate on", "disposal date"],
        },
        Typed<decimal?>(
            FloorArea,
            Group,
            "Gross internal floor area, m²",
            block => block.GrossInternalAreaM2,
            (block, value) => block with { GrossInternalAreaM2 = value },
            value => value?.ToString("0.##", CultureInfo.InvariantCulture),
            text => Number(text, "Floor area", 0, 1_000_000, ColumnKind.Measure)
        ) with
        {
            Kind = ColumnKind.Measure,
            Cell = block => block.GrossInternalAreaM2,
            InForm = "FloorArea",
            Width = "nhsuk-input--width-10",
            InputMode = "decimal",
            Aliases = ["gross internal area (m2)", "GIA", "GIA (m2)", "floor area"],
        },
        Typed<int?>(
            BuiltYear,
            Group,
            "Year built",
            block => block.BuiltYear,
            (block, value) => block with { BuiltYear = value },
            Plain,
            text => Whole(text, "Year built", 1000, 2100)
        ) with
        {
            Kind = ColumnKind.Whole,
            Cell = block => block.BuiltYear,
            Width = "nhsuk-input--width-4",
            InputMode = "numeric",
            Aliases = ["year built", "built"],
        },
    ]);

    public static readonly HeaderFinder Finder = new(Table.Columns);

    /// <param name="sites">Codes of the trust's sites.</param>
    public static (Accepted<Block>? Record, IReadOnlyList<FieldFault> Faults) Read(
        Cells cells,
        string trust,
        IReadOnlySet<string> sites,
        DateOnly today
    ) =>
        Accepted<Block>.Read(
            Table,
            cells,
            new Block
            {
                Trust = trust,
                SiteCode = "",
                Code = "",
                Name = "",
                Version = 1,
            },
            new BlockRules(sites, today),
            written => written.Record.Name.Length > 0 ? written.Record : written.Record with { Name = written.Record.Code }
        );

    private static (Block? Record, string? Fault) ReadCode(Block block, string text) =>
        text.Length > 40 ? (null, "The code must be 40 characters or fewer.")
        : ReferenceText.Fault(text) is { } fault ? (null, fault)
        : (block with { Code = text }, null);

    private static (BlockIntent? Value, string? Fault) ReadIntent(string text) =>
        WireWord.TryParseTyped<BlockIntent>(text, out var intent) ? (intent, null) : (null, "Intent is retain, replace or dispose.");

    private static (int? Value, string? Fault) Whole(string text, string name, int from, int to)
    {
        var (number, fault) = Number(text, name, from, to, ColumnKind.Whole);
        return ((int?)number, fault);
    }

    private static (decimal? Value, string? Fault) Number(string text, string name, decimal from, decimal to, ColumnKind kind) =>
        !NumberText.TryRead(text, out var number, out var fault, kind) ? (null, fault)
        : number < from || number > to || (kind == ColumnKind.Whole && decimal.Truncate(number) != number)
            ? (null, FormattableString.Invariant($"{name} is a {(kind == ColumnKind.Whole ? "whole " : "")}number from {from} to {to}."))
        : (number, null);

    private static string? Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
