using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>A return as a freeze keeps it.</summary>
public static class KeptReturn
{
    /// <summary>The freeze of a year that has not been opened again; null where there is none.</summary>
    public static RegisterFreeze? Standing(this IQueryable<RegisterFreeze> freezes, string trust, FinancialYear year) =>
        freezes.SingleOrDefault(freeze => freeze.Trust == trust && freeze.Year == year && freeze.ReopenedBecause == null);

    public static EricReturn Return(this RegisterFreeze freeze) => PlannerJson.Read<EricReturn>(freeze.Lines);

    public static string Document(EricReturn made) => PlannerJson.Write(made);
}
