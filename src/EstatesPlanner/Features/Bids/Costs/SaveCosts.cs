using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>Works out and keeps the capital of an option by a cost form.</summary>
public sealed class SaveCosts(EditBid edit, Indexes indexes, IPlannerReader store)
{
    /// <summary>The form worked out on the option as it stands, or what keeps it from being; by the name of the page's field.</summary>
    public (CostStatement? Statement, IReadOnlyList<(string Field, string Sentence)> Faults) Try(
        CapitalBid bid,
        BidOption option,
        CostFormReading read
    )
    {
        if (read.Faults.Count > 0)
        {
            return (null, read.Faults);
        }

        var (statement, problems) = WorkedForm.Of(
            bid,
            option with
            {
                OptimismBias = read.Bias(option),
            },
            read.Form,
            Series(bid.Trust),
            "Choose the index."
        );
        return (statement, [.. problems.Select(problem => (FieldOf(problem.Field), problem.Sentence))]);
    }

    /// <summary>The price series of the trust.</summary>
    public IReadOnlyList<PriceIndex> Series(string trust)
    {
        using var db = store.Read();
        return indexes.All(db, trust);
    }

    /// <exception cref="Refusal">The bid is not the actor's to change, or the form has problems.</exception>
    public Task<CapitalBid> KeepForm(Actor actor, string trust, string reference, long version, string option, CostFormReading read) =>
        edit.Run(
            actor,
            trust,
            reference,
            version,
            "fill in cost form",
            bid =>
                With(
                    bid,
                    option,
                    known =>
                    {
                        var (statement, faults) = Try(bid, known, read);
                        return statement is null
                            ? throw Refusal.BadInput(faults[0].Sentence)
                            : FormLines.On(known with { OptimismBias = read.Bias(known) }, statement);
                    }
                )
        );

    /// <summary>Takes the form away; the capital lines it gave stay as plain ones.</summary>
    public Task<CapitalBid> DropForm(Actor actor, string trust, string reference, long version, string option) =>
        edit.Run(actor, trust, reference, version, "remove cost form", bid => With(bid, option, known => known with { CostForm = null }));

    private static CapitalBid With(CapitalBid bid, string option, Func<BidOption, BidOption> change) =>
        bid.Options.Any(known => known.Id == option)
            ? bid with
            {
                Options = [.. bid.Options.Select(known => known.Id == option ? change(known) : known)],
            }
            : throw Refusal.NotFound($"{bid.Reference} has no option {option}.");

    /// <summary>The page's first field of a member of the form.</summary>
    private static string FieldOf(string member) =>
        member switch
        {
            "departmental" => "Departmental[0].Amount",
            "onCosts" => "OnCosts[0].Amount",
            "nonWorks" => "NonWorks[0].Amount",
            "location" => "Location.Basis",
            "fees" => "Fees.Basis",
            "equipment" => "Equipment.Basis",
            "contingency" => "Contingency.Basis",
            "vat" => "VatBasis",
            "spend" => "Spend[0]",
            "biasBecause" => "BiasBecause",
            "index" => "Index",
            _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Not a member of a cost form."),
        };
}
