using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Bids;

public sealed class BidLifeTests
{
    private static readonly BidPerson Author = Person("author", Role.Author);
    private static readonly BidPerson Chair = Person("chair", Role.Chair);

    [Theory]
    [InlineData(BidState.Idea, "TakeUp Withdraw")]
    [InlineData(BidState.Draft, "Submit Withdraw")]
    [InlineData(BidState.Submitted, "Withdraw")]
    [InlineData(BidState.Reviewed, "Withdraw")]
    [InlineData(BidState.Scored, "Withdraw")]
    [InlineData(BidState.Decided, "Deliver")]
    [InlineData(BidState.Delivery, "Realise")]
    [InlineData(BidState.BenefitsRealised, "")]
    [InlineData(BidState.Closed, "")]
    [InlineData(BidState.Returned, "Submit Withdraw")]
    [InlineData(BidState.Withdrawn, "")]
    [InlineData(BidState.Deferred, "TakeUp Withdraw")]
    public void An_author_moves_their_own_bid(BidState state, string moves) =>
        Assert.Equal(moves, string.Join(' ', BidLife.OpenTo(ExampleBid.Whole with { State = state }, BidPeople.None, Author)));

    [Theory]
    [InlineData(BidState.Draft, "")]
    [InlineData(BidState.Submitted, "Return Defer")]
    [InlineData(BidState.Reviewed, "Approve Return Defer")]
    [InlineData(BidState.Scored, "Approve Return Defer")]
    [InlineData(BidState.Decided, "")]
    [InlineData(BidState.BenefitsRealised, "Close")]
    public void A_chair_decides_for_it(BidState state, string moves) =>
        Assert.Equal(moves, string.Join(' ', BidLife.OpenTo(ExampleBid.Whole with { State = state }, BidPeople.None, Chair)));

    [Theory]
    [InlineData(BidAct.Deliver, BidState.Scored, "author", "B1 is scored, and only a bid that is decided can be taken into delivery.")]
    [InlineData(BidAct.Submit, BidState.Idea, "author", "B1 is an idea, and only a bid that is a draft or returned can be submitted.")]
    [InlineData(BidAct.Submit, BidState.Draft, "chair", "chair may not do this at QQQ. These roles may: author.")]
    [InlineData(BidAct.Return, BidState.Submitted, "chair", "Say why B1 is returned.")]
    [InlineData(BidAct.Approve, BidState.Submitted, "chair", "B1 is submitted, and only a bid that is reviewed or scored can be approved.")]
    public void Every_other_move_is_refused_with_a_sentence(BidAct act, BidState state, string person, string sentence) =>
        Assert.Equal(
            sentence,
            BidLife.Refusal(act, ExampleBid.Whole with { State = state }, BidPeople.None, person == "author" ? Author : Chair)
        );

    [Fact]
    public void Somebody_else_who_writes_bids_does_not_move_it() =>
        Assert.Equal(
            "B1 was written by author, who alone may do this.",
            BidLife.Refusal(BidAct.Submit, ExampleBid.Whole with { State = BidState.Draft }, BidPeople.None, Person("other", Role.Author))
        );

    [Fact]
    public void A_declared_interest_keeps_a_person_from_approving() =>
        Assert.Equal(
            "chair has declared an interest in B1, so they neither review, score nor approve it.",
            BidLife.Refusal(
                BidAct.Approve,
                ExampleBid.Whole with
                {
                    State = BidState.Scored,
                },
                BidPeople.None with
                {
                    Interested = new HashSet<string> { "chair" },
                },
                Chair
            )
        );

    /// <summary>
    /// Walks of acts by people who each hold every role: whatever they try, in whatever order, nobody judges what is theirs.
    /// </summary>
    [Fact]
    public void No_reachable_state_has_an_author_sponsor_or_interested_person_as_reviewer_scorer_or_approver() =>
        Prop.ForAll<byte[]>(tries =>
            {
                var world = new World();
                foreach (var attempt in tries)
                {
                    world.Try(attempt);
                    if (!world.IsSound)
                    {
                        return false;
                    }
                }

                return true;
            })
            .Holds(examples: 500, size: 120);

    [Fact]
    public void The_walks_reach_a_decision()
    {
        var reached = new HashSet<BidState>();
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var (world, draws) = (new World(), new Random(seed));
            foreach (var _ in Enumerable.Range(0, 1000))
            {
                world.Try((byte)draws.Next(256));
                reached.Add(world.Bid.State);
            }
        }

        Assert.Superset(
            new HashSet<BidState>
            {
                BidState.Submitted,
                BidState.Reviewed,
                BidState.Scored,
                BidState.Decided,
                BidState.Delivery,
                BidState.Closed,
                BidState.Returned,
                BidState.Deferred,
                BidState.Withdrawn,
            },
            reached
        );
    }

    private static BidPerson Person(string id, params Role[] roles) => new(id, id, roles.ToHashSet());

    /// <summary>A bid and what has happened to it, moved only as the rules let it be moved.</summary>
    private sealed class World
    {
        private static readonly string[] Names = ["author", "sponsor", "ann", "ben", "cat", "dan"];
        private static readonly BidAct[] Acts = Enum.GetValues<BidAct>();

        private readonly HashSet<string> interested = [];
        private readonly HashSet<string> scored = [];
        private readonly Dictionary<string, Role> approved = [];
        private readonly List<BidReview> reviews = [];

        public CapitalBid Bid { get; private set; } = ExampleBid.Whole with { State = BidState.Idea, Submission = 0 };

        private BidPeople People => new(interested, scored, approved.Where(entry => !interested.Contains(entry.Key)).ToDictionary());

        /// <summary>What counts towards reviewed, scored and decided is by people without an interest.</summary>
        public bool IsSound =>
            ReviewSides.Counted(Bid, People, reviews).All(review => Independent(review.Reviewer))
            && scored.Where(person => People.IsIndependent(Bid, person)).All(Independent)
            && People.Approved.Keys.All(Independent)
            && !People.Approved.Keys.Any(scored.Contains)
            && (
                !BidStates.IsSettled(Bid.State)
                || (ReviewSides.Counted(Bid, decidedWith ?? People, reviews).Count == 4 && decidedWith!.Approved.Count == 2)
            );

        private BidPeople? decidedWith;

        public void Try(byte attempt)
        {
            var person = Person(Names[attempt % Names.Length], Enum.GetValues<Role>());
            var act = attempt / Names.Length % (Acts.Length + 1);
            if (act == Acts.Length)
            {
                // An interest may be declared until the decision, whatever the person has done before.
                if (!BidStates.IsSettled(Bid.State) && person.Id is "cat" or "dan" && attempt > 200)
                {
                    interested.Add(person.Id);
                }
            }
            else if (
                !IsRare(Acts[act], attempt)
                && BidLife.Refusal(Acts[act], Bid, People, person, "a reason") is null
                && (Acts[act] != BidAct.Approve || ReviewSides.Fault(Bid, People, reviews) is null)
            )
            {
                Make(Acts[act], person, attempt);
            }
        }

        /// <summary>The ways out are tried less often, so that walks go far.</summary>
        private static bool IsRare(BidAct act, byte attempt) =>
            act is BidAct.Withdraw or BidAct.Return or BidAct.Defer && attempt is not (194 or 198 or 206);

        private bool Independent(string person) => person is not ("author" or "sponsor") && !interested.Contains(person);

        private void Make(BidAct act, BidPerson person, byte attempt)
        {
            switch (act)
            {
                case BidAct.Review:
                    reviews.RemoveAll(review => review.Submission == Bid.Submission && review.Side == (ReviewSide)(attempt % 4));
                    reviews.Add(
                        new BidReview
                        {
                            Trust = Bid.Trust,
                            Bid = Bid.Reference,
                            Side = (ReviewSide)(attempt % 4),
                            Submission = Bid.Submission,
                            Verdict = ReviewVerdict.Supports,
                            Comment = "Yes.",
                            Reviewer = person.Id,
                            At = default,
                        }
                    );
                    if (ReviewSides.Awaited(Bid, People, reviews).Count > 0)
                    {
                        return;
                    }

                    break;
                case BidAct.Score:
                    scored.Add(person.Id);
                    break;
                case BidAct.Approve:
                    approved.TryAdd(person.Id, People.Approved.Values.Contains(Role.Chair) ? Role.Finance : Role.Chair);
                    if (People.Approved.Count < 2)
                    {
                        return;
                    }

                    decidedWith = new BidPeople(interested.ToHashSet(), scored.ToHashSet(), People.Approved.ToDictionary());
                    break;
                case BidAct.Submit:
                    approved.Clear();
                    Bid = Bid with { Submission = Bid.Submission + 1 };
                    break;
                case BidAct.TakeUp or BidAct.Deliver or BidAct.Realise or BidAct.Close or BidAct.Return or BidAct.Withdraw or BidAct.Defer:
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(act), act, "Not a move.");
            }

            Bid = Bid with { State = BidLife.StepOf(act).To };
        }
    }
}
