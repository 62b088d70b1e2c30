"""Words of a CV for what was changed by users, stopped, or launched before all was known."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.preparing.story_hint import FAR, NEAR, StoryWords

_SOME = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|a hundred|dozens of|hundreds of|several|many)"
)
_PRODUCT = (
    r"(?:products?|projects?|features?|launch(?:es)?|apps?|programmes?|programs?|initiatives?"
    r"|pilots?|betas?|bets?|releases?|roll-?outs?|experiments?|marketplaces?|lines? of business"
    r"|business(?: lines?)?|product lines?|integrations?|redesigns?|services?|engines?|tools?"
    r"|pop-?ups?|modes?|editors?|chats?|flows?|pages?|plans?|versions?|platforms?|formats?|changes?"
    r"|devices?|speakers?|games?|markets?|company|companies|start-?ups?|modules?|apis?)"
)
_PEOPLE = (
    r"(?:users?|customers?|creators?|artists?|listeners?|sellers?|merchants?|drivers?|riders?"
    r"|patients?|teachers?|students?|parents?|nurses?|clients?|members?|subscribers?|players?"
    r"|hosts?|buyers?|developers?|advertisers?|beta|field|clinicians?|people|schools?)"
)
_FEEDBACK = any_of(
    rf"{_PEOPLE}(?:'s?)? (?:[\w-]+ )?(?:feedback|interviews?|research|complaints?|tests?|testing"
    r"|surveys?|churn reasons|tickets|reviews|insights?)",
    rf"(?:feedback|complaints?|insights?|tickets|requests) (?:from|of|by) (?:[\w,%+-]+ ){{0,4}}"
    rf"{_PEOPLE}",
    rf"{_PEOPLE} complained",
    rf"(?:interview|survey|observ|visit|watch|shadow|follow)(?:ed|ing)(?: with)? {_SOME} [\w-]+",
    rf"test(?:ed|ing) (?:it |this )?with {_SOME} [\w-]+",
    rf"{_SOME} [\w-]+ interviews|prototypes? with {_SOME}",
    r"usability (?:tests?|testing|studies|sessions?|findings)",
    r"(?:diary|ethnographic) stud(?:y|ies)",
    r"(?:found|finding|saw|noticed|learn(?:ed|t)|discovered|realis(?:ed|ing)|realiz(?:ed|ing))"
    r"(?: out)?(?:,[^,;]{0,40},)? that",
)
_CHANGED = (
    r"(?:pivot\w*|redesign\w*|re-?work\w*|re-?built|re-?build\w*|re-?position\w*|re-?direct\w*"
    r"|re-?scop\w*|re-?focus\w*|re-?prioriti[sz]\w*|overhaul\w*|simplif\w*|replac\w*|redrew"
    r"|dropp(?:ed|ing)|chang(?:e|ed|ing)|re-?structur\w*|re-?thought|re-?shap\w*|shift(?:ed|ing)"
    r"|(?:so|then|until|before) (?:we|i|the|they|it)|we moved|i moved|instead|was put|removed)"
)
_STRONG_STOP = (
    r"(?:kill(?:ed|ing)|cancel(?:l?ed|l?ing)|scrapp(?:ed|ing)|sunset(?:ted|ting)?"
    r"|discontinu(?:ed|ing)|shut(?:ting)? down|clos(?:ed|ing) down|wound down|winding down"
    r"|call(?:ed|ing) off|shelv(?:ed|ing)|axed|abandon(?:ed|ing))"
)
_WEAK_STOP = (
    r"(?:halt(?:ed|ing)|withdr(?:ew|awn|awing)|pull(?:ed|ing)|stopp(?:ed|ing)|paus(?:ed|ing)"
    r"|postpon(?:ed|ing)|roll(?:ed|ing) back|terminat(?:ed|ing)|retir(?:ed|ing)|remov(?:ed|ing)"
    r"|dropp(?:ed|ing)|clos(?:ed|ing))"
)
_ONE = (
    r"(?:the|a|an|our|its|their|one|two|three|four|five|both|all|several|it|this|that|legacy|my"
    r"|in \w+ \d{4})"
)
_NO_PRODUCT = (
    r"(?:[\w-]+ ){0,2}(?:churn|bugs?|latency|costs?|defects?|silos?|leaks?|leakage|complaints?"
    r"|tickets?|subscriptions?|orders?|deals?|gaps?|backlogs?|decline|bleeding|losses|debt)"
)
_REASON = (
    r"(?:because|since|as only|which only|which nobody|that (?:only|nobody|no one|should never)"
    r"|although|after (?:it|a pilot|the pilot|two|three|a test|tests|six))"
)

OF_PRODUCTS = (
    StoryWords(
        domain="pivoting-on-user-feedback",
        pattern=any_of(
            rf"{_FEEDBACK}{FAR}{_CHANGED}",
            rf"{_CHANGED}{NEAR}{_FEEDBACK}",
            r"pivoted",
            rf"watched {_SOME} [\w-]+ (?:fail|struggle|give up)",
        ),
        hits=(
            "Redesigned onboarding after 40 user interviews, lifting activation from 31% to 44%",
            "Ran usability tests and simplified checkout to two steps",
            "Pivoted the product from agencies to in-house teams",
            "Reworked pricing on complaints from small merchants",
            "Interviewed 32 nurses and found that they chart on paper, then we made a paper form",
            "Halved returns after finding that people wore them upside down; we moved the logo",
            "Tested with 60 people over seventy; the most important change was the size",
        ),
        misses=(
            "Conducted user interviews and surveys",
            "Changed the build system to Bazel",
            "Redesigned onboarding, lifting activation from 31% to 44%",
            "Tested 6 competitor apps and wrote a comparison report",
        ),
    ),
    StoryWords(
        domain="killing-a-project-near-launch",
        pattern=any_of(
            rf"{_WEAK_STOP} (?:{_ONE} )?(?!{_NO_PRODUCT})(?:[\w-]+ ){{0,4}}{_PRODUCT}",
            rf"{_WEAK_STOP} {_ONE}{NEAR}{_REASON}",
            rf"{_STRONG_STOP} (?!(?:the |all )?{_NO_PRODUCT})(?:[\w'-]+ ){{0,6}}?{_PRODUCT}",
            rf"{_STRONG_STOP} {_ONE} (?!{_NO_PRODUCT})[\w-]+",
            rf"{_STRONG_STOP}{NEAR}(?:before|ahead of|prior to) (?:the |its |our )?"
            r"(?:launch|release)",
            r"pull(?:ed|ing) the plug|closed it|decid(?:ed|ing) to (?:close|stop|shut)",
            r"(?:decided|decision|chose|recommended|recommendation) (?:not to|against)"
            r" (?:[\w-]+ ?){1,3}",
            r"said no to (?:[\w-]+ ?){1,3}",
        ),
        hits=(
            "Killed the group listening feature two weeks before release",
            "Sunset a legacy product line with 20k customers, keeping 92% of them",
            "Shut down three loss-making pilots",
            "Recommended against launching in Brazil",
            "Stopped the Mini three weeks before tooling because the battery missed the promise",
            "Decided against a fully autonomous mode after a pilot with 12 customers",
            "Removed the chat with the doctor, which only 3% of patients used",
        ),
        misses=(
            "Stopped churn at its source",
            "Cut onboarding from 12 days to 3",
            "Stopped revenue leakage worth 2M",
            "Launched two products and closed 14 deals",
            "Error rates dropped from 5% to 2%",
            "Killed the last bugs of the release",
            "Pulled data from six systems",
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
            rf"\w*{NEAR}(?:mvps?|minimum viable product|fake doors?|smoke tests?"
            r"|first-(?:ever|of-its-kind))",
            r"(?:from )?(?:0|zero)(?: |-)(?:to|->)(?: |-)(?:1|one)"
            r"(?! (?:million|billion|thousand|m|k)\b)",
            rf"(?:first version|first prototype|prototype|mvp|spike) (?:in|within) {_SOME} "
            r"(?:days|weeks)|[\w]+-week (?:spike|prototype|mvp)",
            r"before the (?:test|experiment|data|pilot|study)(?: [\w-]+)?"
            r" (?:ended|was|were|had|came)",
        ),
        hits=(
            "Launched an MVP in six weeks with two engineers",
            "Shipped fraud rules with incomplete data at the start of the pandemic",
            "Took the payouts product from 0 to 1",
            "Rolled out in three cities without any historical baseline",
            "Built a team of nine and a first version in eleven weeks",
        ),
        misses=(
            "Launched the app in 12 countries",
            "Built dashboards without engineering support",
            "Delivered features on time",
            "Grew from 0 to 1 million users",
        ),
    ),
)
