using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>Changes one document of an item; a document that then says nothing is not kept.</summary>
internal static class DetailChange
{
    public static BacklogItem WithAsset(this BacklogItem item, Func<AssetDetail, AssetDetail> change) =>
        item with
        {
            Asset = Changed(item.Asset, change),
        };

    public static BacklogItem WithSurvey(this BacklogItem item, Func<SurveyDetail, SurveyDetail> change) =>
        item with
        {
            Survey = Changed(item.Survey, change),
        };

    public static BacklogItem WithRisk(this BacklogItem item, Func<RiskDetail, RiskDetail> change) =>
        item with
        {
            Risk = Changed(item.Risk, change),
        };

    public static BacklogItem WithControl(this BacklogItem item, Func<InterimControl, InterimControl> change) =>
        item with
        {
            Control = Changed(item.Control, change),
        };

    public static BacklogItem WithCompliance(this BacklogItem item, Func<ComplianceDetail, ComplianceDetail> change) =>
        item with
        {
            Compliance = Changed(item.Compliance, change),
        };

    public static BacklogItem WithDelivery(this BacklogItem item, Func<DeliveryDetail, DeliveryDetail> change) =>
        item with
        {
            Delivery = Changed(item.Delivery, change),
        };

    private static T? Changed<T>(T? known, Func<T, T> change)
        where T : class, new() => change(known ?? new T()) is var changed && changed.Equals(new T()) ? null : changed;
}
