using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Appraises a file of options: no database, no person.</summary>
public sealed class AppraiseFile(AppraisalFile file)
{
    /// <exception cref="Refusal">The file cannot be read or appraised, or there is no such schedule.</exception>
    public AppraisalReport At(string path, AppraiseAsk asked) => AppraisalReport.Of(file.Read(JsonFile.Open(path), asked));
}
