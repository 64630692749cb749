namespace EstatesPlanner.Domain.People;

public enum Role
{
    Viewer,
    Estates,
    Author,
    Scorer,
    Chair,
    Finance,
    Planner,
    Administrator,
}
