namespace EstatesPlanner.Browser.Tests;

/// <summary>One demonstration for every browser test.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "demonstration";
}
