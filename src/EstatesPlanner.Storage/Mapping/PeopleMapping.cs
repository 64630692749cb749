using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.ToTable("people").HasKey(person => person.Id);
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder
            .ToTable("memberships")
            .HasKey(membership => new
            {
                membership.Trust,
                membership.Person,
                membership.Role,
            });
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(membership => membership.Trust).OnDelete(DeleteBehavior.Restrict);
    }
}
