using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Turns an acceptable input into an incident, and an incident into the text of its form.</summary>
public static class IncidentReading
{
    /// <param name="input">Has passed <see cref="IncidentRules"/>.</param>
    public static IncidentDraft ToDraft(IncidentInput input, Guid id, IncidentTerms terms)
    {
        var site = IncidentTerms.SiteOf(input);
        return new IncidentDraft(
            new Incident
            {
                Id = id,
                Trust = terms.Trust,
                SiteCode = site,
                Reference = input.Reference!.Trim(),
                On = DateText.TryRead(input.Date, out var day, out _) ? day : throw new ArgumentException("Not a date.", nameof(input)),
                Type = terms.Types.Find(input.Type)!,
                Relation = IncidentRules.RelationOf(input.Relation)!.Value,
                Description = Text(input.Description),
                BlockCode = Text(input.Block),
                DowntimeHours = Number(input.Downtime),
                SessionsLost = Number(input.Sessions),
                PatientsAffected = (int)Number(input.Patients),
                BedDaysLost = Number(input.BedDays),
                CostToRectify = Rounding.ToPence(Number(input.Cost)),
                IsClinical = IncidentRules.YesNo(input.Clinical) ?? false,
                LostClinicalHours = IncidentRules.Given(input.LostTime) ? Number(input.LostTime) : null,
                LostClinicalIncome = IncidentRules.Given(input.LostIncome) ? Rounding.ToPence(Number(input.LostIncome)) : null,
                IsRiddor = IncidentRules.YesNo(input.Riddor) ?? false,
                Version = 1,
            },
            [.. input.ItemReferences.Select(reference => terms.Items[(site, reference)])]);
    }

    public static IncidentInput ToInput(Incident incident, IEnumerable<string> items) => new()
    {
        Reference = incident.Reference,
        Site = incident.SiteCode,
        Date = incident.On.ToString("dd/MM/yyyy", Shared.EnglishText.Culture),
        Type = incident.Type,
        Relation = WireWord.Of(incident.Relation),
        Items = string.Join("; ", items),
        Block = incident.BlockCode,
        Description = incident.Description,
        Downtime = Plain(incident.DowntimeHours),
        Sessions = Plain(incident.SessionsLost),
        Patients = Plain(incident.PatientsAffected),
        BedDays = Plain(incident.BedDaysLost),
        Cost = Plain(incident.CostToRectify.Pounds),
        Clinical = incident.IsClinical ? "yes" : "",
        LostTime = Stated(incident.LostClinicalHours),
        LostIncome = Stated(incident.LostClinicalIncome?.Pounds),
        Riddor = incident.IsRiddor ? "yes" : "",
        Version = incident.Version,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static decimal Number(string? text) => NumberText.TryRead(text, out var number, out _) ? number : 0;

    /// <summary>A stated 0 is not a blank.</summary>
    private static string? Stated(decimal? number) => number?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Plain(decimal number) => number == 0 ? null : number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
