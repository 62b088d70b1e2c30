"""Words of a CV for disputes between people, and for moving those who report to others."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.preparing.story_hint import NEAR, StoryWords

_CONFLICTS = r"(?<!merge )(?<!scheduling )(?<!version )(?<!dependency )conflicts?"
_OTHERS = (
    r"(?:teams?|leadership|leaders|executives?|management|stakeholders?|engineering|engineers"
    r"|sales|legal|finance|marketing|board|c-suite|ceo|cto|cfo|cpo|vps?|directors?|partners?"
    r"|founders?|departments?|colleagues|clinicians|unions?|security|compliance|operations|design)"
)
_WISH = r"(?:wish(?:es)?|will|opinion|advice|view|resistance|objections?|opposition|pushback)"

OF_PEOPLE = (
    StoryWords(
        domain="resolving-cross-functional-conflict",
        pattern=any_of(
            r"(?:resolv\w+|settl\w+|mediat\w+|reconcil\w+|defus\w+|broke|end(?:ed|ing)|arbitrat\w+"
            rf"|untangl\w+){NEAR}(?:{_CONFLICTS}|disputes?|disagreements?|deadlocks?|stand-?offs?"
            r"|tensions?|impasses?|competing (?:priorities|roadmaps|interests|goals))",
            r"(?:mediat|reconcil|arbitrat|broker)(?:ed|ing)(?:\W+[\w'-]+){0,4}?\W+between",
            rf"(?:{_CONFLICTS}|disputes?|disagreements?|deadlocks?|stand-?offs?)"
            r" (?:between|among|with)",
            rf"(?:against|over|despite) (?:the )?(?:\w+ )?{_WISH} (?:of|from|by)"
            rf" (?:the )?{_OTHERS}",
            rf"negotiat(?:ed|ing) (?:\w+ ){{0,2}}with (?:the )?{_OTHERS}",
            r"(?:kept|made) (?:\w+,? )*(?:and )?(?:the )?peace between",
        ),
        hits=(
            "Resolved a six-month conflict between sales and engineering over the roadmap",
            "Brokered an agreement between legal and growth on consent",
            "Ended a stand-off with the data team by agreeing one definition of churn",
            "Moved pricing from seats to usage, against the wish of Sales at first",
        ),
        misses=(
            "Resolved customer tickets within 24 hours",
            "Settled on React Native",
            "Worked with sales, engineering and design",
            "Resolved merge conflicts",
            "Reduced support tickets between 2019 and 2021",
            "Negotiated with three suppliers",
        ),
    ),
    StoryWords(
        domain="influencing-without-authority",
        pattern=any_of(
            r"without (?:direct |formal |any )*(?:authority|reports|line management)",
            r"(?:convinc|persuad)(?:ed|ing) [\w-]+",
            r"(?:rall(?:y|i)|lobb(?:y|i)|influenc|w[oi]n(?:ning)? over|evangeli[sz])"
            rf"(?:ed|ing|ied|es|e)?{NEAR}{_OTHERS}",
            r"(?:secur|gain|obtain|earn|got|w[oi]n|buil)\w*(?:\W+[\w'-]+){0,3}?\W+"
            r"(?:buy-?in|backing|sponsorship|alignment)",
            r"align(?:ed|ing)(?: [\w&/+-]+){0,3}?,? (?:teams?|stakeholders?|departments?|functions"
            r"|business units|squads|leadership|executives)",
            r"align(?:ed|ing) (?:[\w-]+, )+(?:[\w-]+,? )?and",
            r"cross-functional alignment",
            r"(?:argued|made the case|pushed|campaigned|lobbied) for [\w-]+|on my proposal"
            r"|(?:suggestion|proposal|idea)s? (?:of [\w -]+?, )?(?:it )?(?:was|were) adopted",
        ),
        hits=(
            "Convinced the sales leadership to drop per-seat pricing",
            "Won buy-in of five country teams for one ranking",
            "Aligned engineering, legal and finance on a single payout policy",
            "Led the launch without direct authority over four squads",
            "Argued for free accounts for state schools",
        ),
        misses=(
            "Managed a team of six",
            "Aligned buttons and labels in the design system",
            "Influencer marketing programme with 400 creators",
            "Built a team of 4",
        ),
    ),
)
