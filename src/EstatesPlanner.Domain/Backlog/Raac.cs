namespace EstatesPlanner.Domain.Backlog;

/// <summary>Reinforced autoclaved aerated concrete in the element. No return seen has a field for it, so the register holds it.</summary>
public enum Raac
{
    None,
    Present,
    Propped,
    Eradicated,
}
