namespace EstatesPlanner.Features.Bids.Template;

/// <summary>The words about each sheet and column of the bids workbook.</summary>
internal static class BidGuideText
{
    private const string Pounds = "£";
    private const string Percent = "%";
    private const string FromNought = "year from 0";
    private const string Financial = "financial year";

    public static readonly IReadOnlyDictionary<string, string> About = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [BidColumns.Bids] = "One row a bid.",
        [BidColumns.Options] = "One row an option. One is business as usual, one is preferred.",
        [BidColumns.Costs] =
            "One row a run of years with the same amount. The capital of an option with a cost form is worked out from the form: leave it out here.",
        [BidColumns.Forms] = "One row for each option whose capital comes from a cost form. Its rows are on the next sheet.",
        [BidColumns.FormRows] =
            "The rows of the cost forms, in any order. A row fills in the columns its kind takes and leaves the others blank.",
        [BidColumns.Benefits] = "One row a benefit of an option.",
        [BidColumns.Inputs] =
            "One row an answer, for each benefit that is worked out by a template: its pounds and quantity need not be on Benefits. The unit value is your own; none is supplied.",
        [BidColumns.Risks] = "One row a risk of an option.",
        [BidColumns.Removes] = "One row a backlog item the bid removes.",
        [BidColumns.Measures] = "One row a quantity that the round asks bids to state.",
        [BidColumns.Factors] = "One row a critical success factor of the bid.",
        [BidColumns.Filter] = "One row a choice in the five steps of the options filter.",
        [BidColumns.Narrative] = "One row a part of the business case in words.",
        [BidColumns.Realised] = "One row a benefit and year, once the scheme is delivered.",
        [BidColumns.Replaced] = "One row an asset in the accounts that an option takes out of use.",
        [BidColumns.Scenarios] =
            "One row a change in a scenario; rows of one id are one scenario. Leave it empty and the program's own scenarios stand in, marked as conventions.",
        [BidColumns.Groups] = "Who receives the benefits, by income, for the sensitivity with distributional weights. One row a group.",
        [BidColumns.Shares] = "Which part of a benefit goes to which income group; what goes to no group is not weighted.",
        [BidColumns.Bias] = "How a percentage of optimism bias came about: one row a cause, or one a part of the project.",
    };

    private static readonly Dictionary<string, (string Says, string Unit, bool Needed)> Texts = new(StringComparer.Ordinal)
    {
        ["bid"] = ("Reference on the Bids sheet.", "", true),
        ["option"] = ("Id of the option on the Options sheet.", "", true),
        ["terms"] = ("Leave blank for prices of the bid's price base; nominal for the money of each year, such as a lease.", "", false),
        ["relative price percent"] = ("How much faster its price rises than general prices.", "% a year", false),
        ["low percent"] = ("How far it may lie below the estimate; -10 is a tenth less. Both ends or neither.", Percent, false),
        ["high percent"] = ("How far it may lie above the estimate.", Percent, false),
        ["range evidence"] = ("What the range rests on.", "", false),
        ["Bids/bcr denominator"] = (
            "Ids of the cost lines to divide by in the benefit-cost ratio, between semicolons. Blank for the whole net present cost.",
            "",
            false
        ),
        ["Bids/vat source"] = (
            "Who pays the VAT that is not recovered: the id of a pot of the round, or another source in words. The plan spends its pots excluding VAT.",
            "",
            false
        ),
        ["Scenarios/scenario"] = ("Id of the scenario.", "", true),
        ["Scenarios/name"] = ("What happens in it.", "", true),
        ["Scenarios/option"] = ("Id of the option it happens to; blank for every option that has the driver.", "", false),
        ["Scenarios/driver"] = ("capital, benefits, optimism-bias, residual, cost:ID, benefit:ID or risk:ID.", "", false),
        ["Scenarios/change percent"] = ("How far the driver moves; 25 is a quarter more.", Percent, false),
        ["Scenarios/benefits delayed years"] = ("How much later every benefit comes, on the scenario's first row.", "years", false),
        ["Scenarios/discount schedule"] = ("Another discount schedule, on the scenario's first row.", "", false),
        ["Income groups/group"] = ("Id of the group.", "", true),
        ["Income groups/name"] = ("Who they are.", "", true),
        ["Income groups/income ratio"] = ("Median income of everybody divided by the group's; 2 for a group with half of it.", "", true),
        ["Income groups/source"] = ("Where incomes and shares come from, on the first row.", "", false),
        ["Income shares/group"] = ("Id of the group.", "", true),
        ["Income shares/option"] = ("Id of the option; blank for every option that has the benefit.", "", false),
        ["Income shares/benefit"] = ("Id of the benefit.", "", true),
        ["Income shares/share"] = ("The part of it that goes to the group, 0 to 1.", "", true),
        ["Bids/bid"] = ("Your own reference for the bid, used on every other sheet.", "", true),
        ["Bids/name"] = ("Short name, as it will head the business case.", "", true),
        ["Bids/type"] = ("What the money buys; blank means backlog.", "", false),
        ["Bids/sector"] = ("Whose patients or service users it serves; blank means acute.", "", false),
        ["Bids/need"] = ("The health need it answers, in one paragraph.", "", false),
        ["Bids/summary"] = ("What would be done, where, and by when.", "", false),
        ["Bids/sponsor"] = ("Id of the person who answers for it. A sponsor cannot score the bid.", "", false),
        ["Bids/pots"] = ("Ids of the pots that may pay, separated by semicolons. One of them pays for the whole bid.", "", true),
        ["Bids/start years"] = (
            "Years in which it may begin, separated by semicolons; blank means the round's first year.",
            Financial,
            false
        ),
        ["Bids/must do"] = ("yes when it is taken before anything is traded off.", "", false),
        ["Bids/appraisal years"] = ("Appraised over years 0 to this number; blank means 10.", "years", false),
        ["Bids/price base"] = ("Year of every price in the bid, such as 2026/27; blank means the round's.", Financial, false),
        ["Bids/capital year 0"] = (
            "Small bids: capital in the first year. It makes a preferred option, so leave it blank when the Options sheet is used.",
            Pounds,
            false
        ),
        ["Bids/capital year 1"] = ("Small bids: capital in the second year.", Pounds, false),
        ["Bids/capital year 2"] = ("Small bids: capital in the third year.", Pounds, false),
        ["Bids/yearly benefit"] = ("Small bids: what one benefit is worth each year.", "£ a year", false),
        ["Bids/benefit class"] = ("Small bids: class of that benefit.", "", false),
        ["Bids/benefit from year"] = ("Small bids: first year of that benefit; blank means the year after the capital.", FromNought, false),
        ["Bids/service"] = ("Small bids: the service that gains.", "", false),
        ["Bids/baseline input cost"] = ("Small bids: that service's own running cost.", "£ a year", false),
        ["Bids/yearly bau cost"] = ("Small bids: what business as usual costs. It is never nothing.", "£ a year", false),
        ["Bids/removes"] = ("Small bids: register items it removes, as SITE/REFERENCE, separated by semicolons.", "", false),
        ["Options/option"] = ("Short id of the option, unique in the bid, such as pwf.", "", true),
        ["Options/name"] = ("Name of the option.", "", true),
        ["Options/role"] = ("bau is business as usual. Give one bau and one preferred; a full case needs at least four options.", "", true),
        ["Options/description"] = ("What the option is.", "", false),
        ["Options/no cost because"] = ("Why business as usual really costs nothing, where it does.", "", false),
        ["Options/optimism bias percent"] = ("Added to the costs named next.", Percent, false),
        ["Options/optimism bias base"] = (
            "Cost ids the percentage applies to, separated by semicolons; of a cost form: works, fees, non-works, equipment. Leave contingency out of them.",
            "",
            false
        ),
        ["Options/residual year"] = ("Year in which a residual value counts.", FromNought, false),
        ["Options/residual amount"] = ("Residual value; negative for a liability.", Pounds, false),
        ["Costs/cost"] = (
            "Short id of the cost line. Rows with the same id add up, so a line that changes by year takes several rows.",
            "",
            true
        ),
        ["Costs/name"] = ("Name of the cost line.", "", true),
        ["Costs/kind"] = ("lifecycle is renewals; transfer is VAT and capital charges, outside the economic view.", "", true),
        ["Costs/from"] = ("First year of the amount.", FromNought, true),
        ["Costs/to"] = ("Last year of the amount, inclusive.", FromNought, true),
        ["Costs/amount"] = ("In each of those years; income is negative.", Pounds, true),
        ["Costs/payer"] = ("The organisation that pays; blank means your own trust.", "", false),
        ["Costs/vat percent"] = ("VAT on it.", Percent, false),
        ["Costs/vat recoverable percent"] = ("The part of that VAT that comes back.", Percent, false),
        ["Costs/life years"] = ("Years over which the asset is depreciated.", "years", false),
        ["Costs/in use from"] = ("Year in which it comes into use; blank means the year after its last capital.", FromNought, false),
        ["Costs/donated percent"] = ("The part paid by gifts and grants.", Percent, false),
        ["Costs/impairment percent"] = ("The part written off when it is first valued in use.", Percent, false),
        ["Costs/asset residual percent"] = ("The part left at the end of its life.", Percent, false),
        ["Cost forms/priced at"] = ("Year of the prices on the form.", Financial, true),
        ["Cost forms/price index"] = (
            "Series that carries the form to the bid's price base and on to completion: one that ships, or one of your trust's own by its name.",
            "",
            true
        ),
        ["Cost forms/bias on contingency because"] = ("Needed only where optimism bias stands on contingency too.", "", false),
        ["Cost form rows/row"] = (
            "departmental, on-costs and non-works take a name and an amount; location, fees, equipment and contingency a percent or an amount, and a basis; vat a part, percent, recovered percent and basis; inflated a part that is carried to the price base and to completion beside the works; spend a year and a percent.",
            "",
            true
        ),
        ["Cost form rows/name"] = ("What the amount is for.", "", false),
        ["Cost form rows/part"] = (
            "vat: the part of the form it is charged on. inflated: the part that is; the works always are.",
            "",
            false
        ),
        ["Cost form rows/year"] = ("spend: the year the part is spent in.", FromNought, false),
        ["Cost form rows/amount"] = ("Excluding VAT, at the form's prices.", Pounds, false),
        ["Cost form rows/percent"] = (
            "location is of the works total, fees of works with location, equipment of departmental, contingency of all before it; vat is the rate; spend is the part of the whole, and the years make 100.",
            Percent,
            false
        ),
        ["Cost form rows/recovered percent"] = ("vat: the part of the tax that comes back.", Percent, false),
        ["Cost form rows/basis"] = ("The adviser, tender or publication the figure rests on.", "", false),
        ["Benefits/benefit"] = ("Short id of the benefit, unique in the option.", "", true),
        ["Benefits/name"] = ("What gets better.", "", true),
        ["Benefits/class"] = (
            "cash-releasing cuts a budget; non-cash-releasing frees a resource; societal falls on patients and society; unmonetised is described and scored, never added in pounds.",
            "",
            true
        ),
        ["Benefits/stream"] = ("health for monetised QALYs, otherwise standard; blank means standard, or the template's.", "", false),
        ["Benefits/beneficiary"] = ("Code or name of the body that receives it; often not the one that pays.", "", false),
        ["Benefits/service"] = ("The service that gains. Use one name for one service throughout.", "", false),
        ["Benefits/baseline input cost"] = ("That service's own running cost. Needed for the productivity criterion.", "£ a year", false),
        ["Benefits/unit"] = (
            "Unit of the quantity: theatre sessions, bed days, staff hours, contacts, kWh. Blank means the template's.",
            "",
            false
        ),
        ["Benefits/quantity per year"] = ("Once the benefit has fully built up. Worked out where it has inputs.", "its unit a year", false),
        ["Benefits/resource key"] = (
            "The resource it frees, such as theatre-nurse-hours. Two benefits may not claim the same one. Blank means the template's.",
            "",
            false
        ),
        ["Benefits/owner"] = ("Who answers for it: the budget holder when it is cash-releasing.", "", false),
        ["Benefits/from"] = ("First year of the benefit. Blank only where it is unmonetised, or by year.", FromNought, false),
        ["Benefits/full from"] = (
            "Year in which it reaches its full amount; it builds up evenly until then. Blank means at once.",
            FromNought,
            false
        ),
        ["Benefits/to"] = ("Last year, inclusive.", FromNought, false),
        ["Benefits/amount"] = ("Once fully built up. Blank when unmonetised; worked out where it has inputs.", "£ a year", false),
        ["Benefits/by year"] = (
            "In place of from, to and amount where it builds up unevenly: years and pounds, as 0=100; 3=12.5.",
            Pounds,
            false
        ),
        ["Benefits/evidence"] = ("Where the number comes from, with its date.", "", false),
        ["Benefits/evidence grade"] = ("What the evidence is, strongest first.", "", false),
        ["Benefits/confidence percent"] = (
            "How much of the estimate is counted. Beside an amount of your own it changes nothing; where the benefit has inputs it is needed, and counts.",
            Percent,
            false
        ),
        ["Benefits/measure"] = ("What will be counted to show that it has come about.", "", false),
        ["Benefits/measure baseline"] = ("Where the measure stands now.", "its unit", false),
        ["Benefits/baseline source"] = ("Where the baseline comes from, and when.", "", false),
        ["Benefits/budget"] = ("Code of the budget that is cut, for a cash-releasing benefit.", "", false),
        ["Benefit inputs/benefit"] = ("Id of the benefit on the Benefits sheet.", "", true),
        ["Benefit inputs/template"] = (
            "Kind of gain, the same on each row of a benefit. What each asks for stands at the end of the explanation.",
            "",
            true
        ),
        ["Benefit inputs/input"] = (
            "Id of the template's input, or unit value: your own pounds for one unit. A benefit has a row for each input and, unless it is unmonetised, one for its unit value.",
            "",
            true
        ),
        ["Benefit inputs/answer"] = ("The number.", "the input's", true),
        ["Benefit inputs/question"] = ("Leave blank: the template's own words.", "", false),
        ["Benefit inputs/unit"] = ("Leave blank: the template's.", "", false),
        ["Benefit inputs/use"] = ("Leave blank: how the template counts the answer.", "", false),
        ["Benefit inputs/divided by"] = (
            "Leave blank: what the template divides the answer by, such as 60 where minutes become hours.",
            "",
            false
        ),
        ["Benefit inputs/price base"] = ("unit value: year of its prices.", Financial, false),
        ["Benefit inputs/source"] = ("unit value: where it comes from.", "", false),
        ["Benefit inputs/vintage"] = ("unit value: edition or date of that source.", "", false),
        ["Benefit inputs/price index"] = ("unit value: series that carries it to the bid's price base; blank means the first.", "", false),
        ["Benefit inputs/price factor"] = (
            "Leave blank: worked out from the series. An export says it so that the working stays as it was made.",
            "",
            false
        ),
        ["Risks/risk"] = ("Short id of the risk, unique in the option.", "", true),
        ["Risks/name"] = ("What might happen.", "", true),
        ["Risks/probability"] = ("How likely.", "0 to 1", true),
        ["Risks/impact"] = ("What it costs if it happens.", Pounds, true),
        ["Risks/year"] = ("Year in which it would fall.", FromNought, true),
        ["Risks/kind"] = ("What the cost would be; blank means revenue.", "", false),
        ["Removes/site"] = ("Site code of the register item.", "", true),
        ["Removes/item"] = ("Reference of the register item. Two live bids may not claim more than the whole of one.", "", true),
        ["Removes/share"] = ("How much of the item it removes; blank is all of it, and above 1 is read as percent.", "0 to 1", false),
        ["Measures/criterion"] = ("Id of a criterion of the round whose measure is stated.", "", true),
        ["Measures/quantity"] = ("In the criterion's own unit.", "the criterion's", true),
        ["Measures/evidence"] = ("Where the number comes from, with its date.", "", false),
        ["Factors/factor"] = ("Short id of the factor, unique in the bid.", "", true),
        ["Factors/name"] = ("What any option must meet.", "", true),
        ["Options filter/step"] = ("Which of the five steps.", "", true),
        ["Options filter/name"] = ("The choice.", "", true),
        ["Options filter/meets"] = ("Ids of the success factors it meets, separated by semicolons.", "", false),
        ["Options filter/outcome"] = ("What became of it.", "", true),
        ["Options filter/reason"] = ("Why.", "", false),
        ["Narrative/part"] = ("Which part of the case.", "", true),
        ["Narrative/text"] = ("In your own words; a line break in the cell is a new paragraph.", "", true),
        ["Realised/benefit"] = ("Id of a benefit of the preferred option.", "", true),
        ["Realised/year"] = ("The year counted, such as 2028/29.", Financial, true),
        ["Realised/quantity"] = ("What it came to.", "its unit", true),
        ["Realised/evidence"] = ("Where the figure comes from.", "", true),
        ["Replaced assets/asset"] = ("Id in the asset register, unique in the option.", "", true),
        ["Replaced assets/name"] = ("Name of the asset.", "", true),
        ["Replaced assets/net book value"] = ("In the accounts at the start of year 0.", Pounds, true),
        ["Replaced assets/remaining life years"] = ("Of depreciation, at the start of year 0.", "years", true),
        ["Replaced assets/replaced in"] = ("Year from which it is gone.", FromNought, true),
        ["Replaced assets/donated"] = ("yes when it was given or grant-funded.", "", false),
        ["Optimism bias/method"] = ("Name of the method and where it comes from.", "", true),
        ["Optimism bias/type"] = ("Type of project that gives the upper bound.", "", true),
        ["Optimism bias/share"] = ("Share of the cost that is of this type.", "0 to 1", true),
        ["Optimism bias/upper percent"] = ("Upper bound before anything is mitigated.", Percent, true),
        ["Optimism bias/factor"] = ("One cause; blank where only the bound is given.", "", false),
        ["Optimism bias/contribution percent"] = ("Its part of the upper bound.", Percent, false),
        ["Optimism bias/mitigated"] = ("How much of it has been dealt with.", "0 to 1", false),
        ["Optimism bias/evidence"] = ("What shows that it has.", "", false),
    };

    /// <exception cref="KeyNotFoundException">Nobody has said what the column takes.</exception>
    public static (string Says, string Unit, bool Needed) Of(string sheet, string column) =>
        Texts.TryGetValue($"{sheet}/{column}", out var own) ? own
        : Texts.TryGetValue(column, out var shared) ? shared
        : throw new KeyNotFoundException($"Say in BidGuideText what {column} of the sheet {sheet} takes.");
}
