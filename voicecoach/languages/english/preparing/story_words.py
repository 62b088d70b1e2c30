"""Words by which a line of a CV promises a story of a domain.

A CV tells what came out, seldom what was weighed. So only words that name the situation itself
count (a launch called off, a law, a dispute), and a line without any promises no story: a proposal
that is wrong sends a candidate off to tell the wrong story, one that is missed costs a look.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from voicecoach.analysis.rule import any_of

_NEAR = r"(?:\W+[\w'-]+){0,6}?\W+"
"""Up to six words between two."""

_PRODUCT = (
    r"(?:products?|projects?|features?|launch(?:es)?|apps?|programmes?|programs?|initiatives?"
    r"|pilots?|betas?|bets?|releases?|roll-?outs?|experiments?|marketplace|line of business"
    r"|business lines?|product lines?|integrations?|redesigns?|services?)"
)
_PEOPLE = (
    r"(?:user|users|customer|customers|creator|creators|artist|artists|listener|listeners|seller"
    r"|sellers|merchant|merchants|driver|drivers|rider|riders|patient|patients|teacher|teachers"
    r"|student|students|client|clients|member|members|subscriber|subscribers|player|players|host"
    r"|hosts|buyer|buyers|developer|developers|beta|field|clinician|clinicians)"
)
_FEEDBACK = any_of(
    rf"{_PEOPLE}(?:'s?)? (?:[\w-]+ )?(?:feedback|interviews?|research|complaints?|tests?|testing"
    r"|surveys?|churn reasons|tickets|reviews|insights?)",
    rf"(?:feedback|complaints?|insights?|tickets|requests) (?:from|of|by) (?:[\w,%+-]+ ){{0,4}}"
    rf"{_PEOPLE}",
    rf"interview(?:s|ed|ing)(?: with)? (?:[\w,%+-]+ ){{0,3}}{_PEOPLE}",
    r"usability (?:tests?|testing|studies|sessions?|findings)",
    r"(?:diary|ethnographic) stud(?:y|ies)",
)
_CHANGED = (
    r"(?:pivot\w*|redesign\w*|re-?work\w*|re-?built|re-?build\w*|reposition\w*|re-?position\w*"
    r"|re-?direct\w*|re-?scop\w*|re-?focus\w*|re-?prioriti[sz]\w*|overhaul\w*|simplif\w*|replac\w*"
    r"|dropp\w*|chang(?:ed|ing)|re-?structur\w*|re-?thought|re-?shap\w*|shift(?:ed|ing))"
)
_STOPPED = (
    r"(?:kill(?:ed|ing)|cancel(?:l?ed|l?ing)|scrapp(?:ed|ing)|sunset(?:ted|ting)?"
    r"|discontinu(?:ed|ing)|shut(?:ting)? down|clos(?:ed|ing) down|wound down|winding down"
    r"|call(?:ed|ing) off|halt(?:ed|ing)|abandon(?:ed|ing)|withdr(?:ew|awn|awing)"
    r"|pull(?:ed|ing)|stopp(?:ed|ing)|paus(?:ed|ing)|postpon(?:ed|ing)|roll(?:ed|ing) back"
    r"|terminat(?:ed|ing)|axed|shelv(?:ed|ing))"
)
_CONFLICTS = r"(?<!merge )(?<!scheduling )(?<!version )(?<!dependency )conflicts?"


@dataclass(frozen=True, kw_only=True)
class StoryWords:
    """One way in which a line promises a story of a domain."""

    domain: str
    pattern: str
    """A regular expression over the line in lower case; it matches whole words only."""

    hits: tuple[str, ...]
    misses: tuple[str, ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to search."""
        return re.compile(rf"(?<![\w-])(?:{self.pattern})(?![\w-])", re.IGNORECASE)


STORY_WORDS = (
    StoryWords(
        domain="pivoting-on-user-feedback",
        pattern=any_of(
            rf"{_FEEDBACK}{_NEAR}{_CHANGED}", rf"{_CHANGED}{_NEAR}{_FEEDBACK}", r"pivoted"
        ),
        hits=(
            "Redesigned onboarding after 40 user interviews, lifting activation from 31% to 44%",
            "Ran usability tests and simplified checkout to two steps",
            "Pivoted the product from agencies to in-house teams",
            "Reworked pricing on complaints from small merchants",
        ),
        misses=(
            "Conducted user interviews and surveys",
            "Changed the build system to Bazel",
            "Redesigned onboarding, lifting activation from 31% to 44%",
        ),
    ),
    StoryWords(
        domain="overriding-data-with-principle",
        pattern=any_of(
            r"(?:despite|against|over the|contrary to|notwithstanding|in spite of)(?: [\w-]+){0,2}?"
            r" (?:data|metrics?|numbers|a/b tests?|experiments?|test results?|short-term gains?)",
            r"(?:although|though|while|even though) (?:the |an? )?(?:data|metrics?|numbers"
            r"|a/b tests?|experiments?|tests?) (?:[\w-]+ )?(?:showed|said|suggested"
            r"|pointed|favou?red|won)",
            r"dark patterns?",
            r"on principle|as a matter of principle",
            r"(?:turned down|declined|refused|gave up|forwent|forfeited|walked away from)"
            r"(?: [\w$€£.,-]+){0,4}? (?:revenue|ad revenue|sponsorships?|deals?|contracts?)",
        ),
        hits=(
            "Removed autoplay despite A/B tests that favoured it",
            "Took out dark patterns from the cancellation flow",
            "Turned down a $2M sponsorship that would have sold listening data",
            "Kept chronological feed even though the experiment showed more clicks",
        ),
        misses=(
            "Made decisions based on data",
            "Grew revenue over data products",
            "Ran 30 A/B tests a quarter",
        ),
    ),
    StoryWords(
        domain="resolving-cross-functional-conflict",
        pattern=any_of(
            r"(?:resolv\w+|settl\w+|mediat\w+|reconcil\w+|defus\w+|broke|end(?:ed|ing)|arbitrat\w+"
            rf"|untangl\w+){_NEAR}(?:{_CONFLICTS}|disputes?|disagreements?|deadlocks?|stand-?offs?"
            r"|tensions?|impasses?|competing (?:priorities|roadmaps|interests|goals))",
            r"(?:mediat|reconcil|arbitrat|broker)(?:ed|ing)(?:\W+[\w'-]+){0,4}?\W+between",
            rf"(?:{_CONFLICTS}|disputes?|disagreements?|deadlocks?|stand-?offs?)"
            r" (?:between|among|with)",
        ),
        hits=(
            "Resolved a six-month conflict between sales and engineering over the roadmap",
            "Brokered an agreement between legal and growth on consent",
            "Ended a stand-off with the data team by agreeing one definition of churn",
        ),
        misses=(
            "Resolved customer tickets within 24 hours",
            "Settled on React Native",
            "Worked with sales, engineering and design",
            "Resolved merge conflicts",
            "Reduced support tickets between 2019 and 2021",
        ),
    ),
    StoryWords(
        domain="killing-a-project-near-launch",
        pattern=any_of(
            rf"{_STOPPED}{_NEAR}{_PRODUCT}",
            rf"{_STOPPED}{_NEAR}(?:before|ahead of|prior to) (?:the |its |our )?(?:launch|release)",
            r"pull(?:ed|ing) the plug",
            r"(?:decided|decision|chose|recommended|recommendation) (?:not to|against)"
            r" (?:launch|ship|releas)\w*",
        ),
        hits=(
            "Killed the group listening feature two weeks before release",
            "Sunset a legacy product line with 20k customers, keeping 92% of them",
            "Shut down three loss-making pilots",
            "Recommended against launching in Brazil",
        ),
        misses=(
            "Stopped churn at its source",
            "Cut onboarding from 12 days to 3",
            "Stopped revenue leakage worth 2M",
            "Launched two products and closed 14 deals",
        ),
    ),
    StoryWords(
        domain="launching-without-full-data",
        pattern=any_of(
            r"(?:without|with (?:limited|incomplete|little|sparse|scarce|no|partial|imperfect"
            r"|almost no|hardly any|minimal))(?: [\w-]+){0,2}? (?:data|evidence|information"
            r"|benchmarks?|baselines?|precedents?|historical \w+)",
            r"under (?:[\w-]+ )?uncertainty|in the face of (?:[\w-]+ )?uncertainty|amid ambiguity",
            r"(?:launch|shipp?|releas|roll|built|build|deliver|took|take|bring|brought|creat|validat)"
            rf"\w*{_NEAR}(?:mvps?|minimum viable product|0-(?:to-)?1|zero[- ]to[- ]one|0 to 1"
            r"|fake doors?|smoke tests?|first-(?:ever|of-its-kind))",
            r"before the (?:test|experiment|data|pilot|study)(?: [\w-]+)?"
            r" (?:ended|was|were|had|came)",
        ),
        hits=(
            "Launched an MVP in six weeks with two engineers",
            "Shipped fraud rules with incomplete data at the start of the pandemic",
            "Took the payouts product from 0 to 1",
            "Rolled out in three cities without any historical baseline",
        ),
        misses=(
            "Launched the app in 12 countries",
            "Built dashboards without engineering support",
            "Delivered features on time",
        ),
    ),
    StoryWords(
        domain="long-term-over-short-term",
        pattern=any_of(
            r"long(?:er)?[- ]term(?:\W+[\w'-]+){0,8}?\W+short(?:er)?[- ]term"
            r"|short(?:er)?[- ]term(?:\W+[\w'-]+){0,8}?\W+long(?:er)?[- ]term",
            r"(?:despite|accept(?:ed|ing)|absorb(?:ed|ing)|at the (?:cost|expense|price) of"
            r"|sacrific(?:ed|ing)|trad(?:ed|ing)(?: off)?|forgo(?:ing|ne)?|forwent|gave up)"
            r"(?: [\w$€£%.,-]+){0,4}? (?:revenue|sales|bookings|margin|growth|short-term \w+"
            r"|dip|drop|quarter|conversion)",
            r"(?:pa(?:id|ying) down|reduc(?:ed|ing)|retir(?:ed|ing)|clear(?:ed|ing)|tackl(?:ed|ing)"
            rf"){_NEAR}(?:technical|tech|design) debt",
            r"(?:delay(?:ed|ing)|postpon(?:ed|ing)|pass(?:ed|ing) on|deferr(?:ed|ing))"
            rf"{_NEAR}(?:revenue|monetization|monetisation|ads|launch|features?|roadmap)"
            r" (?:to|so|for|in)",
        ),
        hits=(
            "Gave up 4% of quarterly revenue to remove paid placement",
            "Paid down technical debt for two quarters before any feature",
            "Chose long-term retention over short-term ad revenue",
        ),
        misses=(
            "Drove long-term growth",
            "Grew revenue and margin",
            "Owned the long-term roadmap",
            "Traded equities and bonds",
        ),
    ),
    StoryWords(
        domain="regulatory-or-ethical-constraint",
        pattern=any_of(
            r"gdpr|ccpa|coppa|hipaa|psd2|psd3|sox|soc ?2|iso ?27001|pci(?:[- ]dss)?|kyc|aml|pipl"
            r"|lgpd|dsa|dma|dora|mifid(?: ii)?|fda|ce mark(?:ing)?|wcag(?: [\d.]+)?|section 508"
            r"|ai act|cyberspace administration",
            r"regulat(?:or|ors|ory|ion|ions|ed)",
            r"compliance|compliant|anti-money[- ]laundering",
            r"(?:data|user|customer|privacy) consent|consent (?:flow|management|banner|screen)s?"
            r"|privacy[- ](?:by[- ]design|review|law|laws|rules|program(?:me)?|compliance"
            r"|regulations?)"
            r"|(?:data|user|children's|child) privacy",
            r"age (?:verification|gating|assurance|checks?)|child safety|minors|under-1[3-8]s?"
            r"|parental controls?",
            r"trust (?:and|&) safety|content moderation|responsible ai|ai ethics|ethic(?:s|al)"
            r"|algorithmic fairness|model fairness",
            r"copyright|music licen[sc]ing|rights[- ]holders?",
            r"accessibility (?:standards?|law|compliance|audit)",
        ),
        hits=(
            "Led GDPR consent redesign across 14 markets",
            "Introduced age verification within nine weeks of the regulator's letter",
            "Built content moderation for live audio",
            "Reached WCAG 2.1 AA in all flows",
        ),
        misses=(
            "Complied with brand guidelines",
            "Led a team of minority founders",
            "Owned permissions and roles",
            "Regularly presented to the board",
        ),
    ),
    StoryWords(
        domain="influencing-without-authority",
        pattern=any_of(
            r"without (?:direct |formal |any )*(?:authority|reports|line management)",
            r"(?:convinc|persuad|rall(?:y|i)|lobb(?:y|i)|influenc|w[oi]n(?:ning)? over"
            rf"|evangeli[sz])(?:ed|ing|ied|es|e)?{_NEAR}(?:teams?|leadership|leaders|executives?|management"
            r"|stakeholders?|engineering|engineers|sales|legal|finance|marketing|board|c-suite"
            r"|ceo|cto|cfo|cpo|vps?|directors?|partners?|founders?|departments?|colleagues|clinicians|unions?)",
            r"(?:secur|gain|obtain|earn|got|w[oi]n|buil)\w*(?:\W+[\w'-]+){0,3}?\W+"
            r"(?:buy-?in|backing|sponsorship|alignment)",
            r"align(?:ed|ing)(?: [\w&/+-]+){0,3}?,? (?:teams?|stakeholders?|departments?|functions"
            r"|business units|squads|leadership|executives)",
            r"align(?:ed|ing) (?:[\w-]+, )+(?:[\w-]+,? )?and",
        ),
        hits=(
            "Convinced the sales leadership to drop per-seat pricing",
            "Won buy-in of five country teams for one ranking",
            "Aligned engineering, legal and finance on a single payout policy",
            "Led the launch without direct authority over four squads",
        ),
        misses=(
            "Managed a team of six",
            "Aligned buttons and labels in the design system",
            "Influencer marketing programme with 400 creators",
            "Built a team of 4",
        ),
    ),
)
"""A domain may have several."""
