using EstatesPlanner.Books.Plans;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>Bids as the verbs print them in JSON; members may be added, never renamed.</summary>
public static class BidAnswers
{
    public static object Line(CapitalBid bid, bool overclaims) =>
        new
        {
            bid = bid.Reference,
            name = bid.Name,
            type = WireWord.Of(bid.Type),
            sector = bid.Sector,
            state = WireWord.Of(bid.State),
            round = bid.Round,
            author = bid.Author,
            priceBase = bid.PriceBase,
            capital = bid.Capital.Total,
            overclaims,
        };

    public static object Moved(CapitalBid bid) =>
        new
        {
            bid = bid.Reference,
            state = WireWord.Of(bid.State),
            submission = bid.Submission,
            version = bid.Version,
        };

    public static object Reviewed(BidReview review, CapitalBid bid) =>
        new
        {
            bid = review.Bid,
            side = WireWord.Of(review.Side),
            verdict = WireWord.Of(review.Verdict),
            comment = review.Comment,
            reviewer = review.Reviewer,
            submission = review.Submission,
            state = WireWord.Of(bid.State),
        };

    /// <param name="plan">What the plan of its round makes of it; null where none has been made, or the reader may not know.</param>
    /// <param name="checklist">The checklist of its business case; null for one who may not make it.</param>
    public static object Whole(BidSheet sheet, BidPlan? plan, CaseChecklist? checklist)
    {
        var bid = sheet.Bid;
        return new
        {
            bid = bid.Reference,
            name = bid.Name,
            type = WireWord.Of(bid.Type),
            sector = bid.Sector,
            need = bid.Need,
            summary = bid.Summary,
            state = WireWord.Of(bid.State),
            submission = bid.Submission,
            version = bid.Version,
            round = bid.Round,
            author = bid.Author,
            sponsor = bid.Sponsor,
            vatSource = bid.VatSource,
            priceBase = bid.PriceBase,
            capital = bid.Capital.Total,
            form = WireWord.Of(sheet.Form),
            route = WireWord.Of(sheet.Route),
            limits = new
            {
                sheet.Limits.AppliesFrom,
                sheet.Limits.ShortForm,
                sheet.Limits.Committee,
                sheet.Limits.Trust,
                sheet.Limits.NhsEngland,
                sheet.Limits.Source,
                sheet.Limits.Mark,
            },
            approvalAwaited = sheet.Awaited.Select(WireWord.Of),
            reviewAwaited = sheet.ReviewsAwaited.Select(WireWord.Of),
            gaps = sheet.Gaps.Select(gap => new { section = WireWord.Of(gap.Section), sentence = gap.Sentence }),
            next = sheet.Next.Select(WireWord.Of),
            removes = bid.Removes.Select(removed =>
            {
                var item = sheet.Entry.Items.FirstOrDefault(removed.Names);
                return new
                {
                    site = removed.SiteCode,
                    item = removed.ItemReference,
                    share = removed.Share,
                    open = item is not null,
                    category = item?.Category,
                    cost = item?.Cost,
                    priceBase = item?.PriceBase,
                };
            }),
            overclaimed = sheet.Over.Select(claim => new
            {
                site = claim.SiteCode,
                item = claim.ItemReference,
                total = claim.Total,
                claims = claim.Claims.Select(each => new { bid = each.Bid, share = each.Share }),
            }),
            ericEffect = new
            {
                priceBase = sheet.PriceBase,
                sites = sheet.Effects.Select(effect => new
                {
                    site = effect.SiteCode,
                    year = effect.Year,
                    high = effect.High,
                    significant = effect.Significant,
                    moderate = effect.Moderate,
                    low = effect.Low,
                    total = effect.Total,
                }),
            },
            reviews = sheet.History.Reviews.Select(review => new
            {
                side = WireWord.Of(review.Side),
                submission = review.Submission,
                verdict = WireWord.Of(review.Verdict),
                comment = review.Comment,
                reviewer = review.Reviewer,
                at = review.At,
                counts = review.Submission == bid.Submission && sheet.History.People.IsIndependent(bid, review.Reviewer),
            }),
            moves = sheet.History.Moves.Select(move => new
            {
                from = WireWord.Of(move.From),
                to = WireWord.Of(move.To),
                by = move.By,
                at = move.At,
                reason = move.Reason,
            }),
            plan = plan is null
                ? null
                : new
                {
                    planId = plan.Plan,
                    saw = plan.Saw,
                    start = plan.Start,
                    outOfDate = plan.IsOutOfDate,
                    sentence = plan.Sentence,
                },
            outstanding = checklist?.Outstanding.Select(point => new
            {
                rule = point.Rule,
                section = point.Section,
                sentence = point.Sentence,
            }),
            realised = bid.Realised.Select(actual => new
            {
                benefit = actual.Benefit,
                year = actual.Year,
                quantity = actual.Quantity,
                evidence = actual.Evidence,
            }),
        };
    }
}
