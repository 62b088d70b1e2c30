"""How it is said what backs the choice, and what is missing from it."""

from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import ALL_THERE_BRIEF

PROOF_WORDINGS = {
    "alternative_named": Wording(
        told=(
            "You named what you turned down: “{quote}” ({at}).",
            "There was another road, and you say so: “{quote}” ({at}).",
            "The option that lost is in the answer: “{quote}” ({at}).",
            "You named the road not taken.",
        ),
        spoken=("You said what you turned down.", "The option that lost was in it, good."),
    ),
    "cost_named": Wording(
        told=(
            "You owned what it cost: “{quote}” ({at}).",
            "The price is in the answer, and you carry it: “{quote}” ({at}).",
            "You owned what it cost.",
        ),
        spoken=("You owned what it cost.", "The price was in it, and that is rare."),
    ),
    "number_given": Wording(
        told=(
            "You put a number on the result: “{quote}” ({at}).",
            "The result can be counted: “{quote}” ({at}).",
            "You put a number on the result.",
        ),
        spoken=("You put a number on the result.", "Your result can be counted."),
    ),
    "criterion_given": Wording(
        told=(
            "You gave the rule behind it: “{quote}” ({at}).",
            "A panel can hold you to this line: “{quote}” ({at}).",
            "You gave the rule behind it.",
        ),
        spoken=("You gave the rule behind it.", "You named the line that settled it."),
    ),
    "no_alternative": Wording(
        told=(
            "I didn't hear what you turned down.",
            "I caught no option that you turned down.",
            "What else was on the table? I heard one road only.",
        ),
        advice=(
            "Name the option you rejected and why: “instead of …, because …”.",
            "Add one sentence on what you could have done and did not.",
        ),
        spoken=(
            "I did not hear what you turned down.",
            "I caught no option that you rejected.",
            "What else was on the table?",
        ),
        spoken_advice=("Name it, and say why you rejected it.", "Name the option that lost."),
    ),
    "no_cost": Wording(
        told=(
            "I didn't hear what it cost.",
            "I caught nothing on the price of it.",
            "And the price? I heard nobody pay one.",
        ),
        advice=(
            "Say what you gave up and who was unhappy with it.",
            "Name one thing that you knew you would lose: money, reach, or somebody's goodwill.",
        ),
        spoken=("I did not hear what it cost.", "And what did it cost?", "I heard no price."),
        spoken_advice=("Say what you gave up.", "Name one thing that you knew you would lose."),
    ),
    "no_number": Wording(
        told=(
            "I heard no number on the result.",
            "I heard no measured result.",
            "How much did it move? I heard no figure.",
        ),
        advice=("Give one figure, from what to what, and what else may explain it.",),
        spoken=("I heard no number on the result.", "How much did it move?"),
        spoken_advice=("Give one figure, from what to what.",),
    ),
    "all_there": Wording(
        told=("Choice, alternative, cost and number were all there.",),
        advice=("Try the retake in sixty seconds and keep all four.",),
        spoken=("Choice, alternative, cost and number were all there.",),
        spoken_advice=("Try it again in sixty seconds.",),
    ),
    "all_there.brief": ALL_THERE_BRIEF,
    "persuasion_heard": Wording(
        told=(
            "You won somebody over, and say how: “{quote}” ({at}).",
            "You won somebody over who had to be won.",
        ),
        spoken=("You won somebody over who had to be won.",),
    ),
    "initiative_heard": Wording(
        told=("You went beyond your job: “{quote}” ({at}).", "You went beyond your job."),
        spoken=("You went beyond your job.",),
    ),
    "phases_heard": Wording(
        told=(
            "You found a step that both sides could take: “{quote}” ({at}).",
            "You went in steps, and kept the way back open.",
        ),
        spoken=("You went in steps, and kept the way back open.",),
    ),
    "evidence_heard": Wording(
        told=(
            "You looked before you chose: “{quote}” ({at}).",
            "You gathered evidence before you chose.",
        ),
        spoken=("You gathered evidence before you chose.",),
    ),
    "limit_given": Wording(
        told=(
            "You looked past your own result: “{quote}” ({at}).",
            "You weighed how else it could have gone: “{quote}” ({at}).",
            "You looked past your own result.",
        ),
        spoken=(
            "You looked past your own result, and a panel believes that.",
            "You weighed how else it could have gone, good.",
        ),
    ),
    "lesson_given": Wording(
        told=("You say what you took from it: “{quote}” ({at}).", "You say what you took from it."),
        spoken=("You said what you took from it.",),
    ),
    "dissent_named": Wording(
        told=("You named who stood against it: “{quote}” ({at}).", "You named who was against it."),
        spoken=("You named who stood against it.",),
    ),
    "framework_used": Wording(
        told=(
            "You put values into the framework: “{quote}” ({at}).",
            "You used the framework with values.",
        ),
        spoken=("You used the framework instead of naming it.",),
    ),
    "metric_opening": Wording(
        told=(
            "You open with a metric: “{quote}”. That is an observation, not yet a choice.",
            "“{quote}” is a number before a decision.",
            "You seem to open with a metric, which is an observation and no choice.",
        ),
        advice=(
            "Let the number follow: first what you chose, then what it moved.",
            "Keep the figure for the result, and open with what you decided.",
        ),
        spoken=(
            "You opened with a metric, and that is not a choice.",
            "A number came before any decision.",
        ),
        spoken_advice=("Open with what you decided, and let the number follow.",),
    ),
    "nobody_chose": Wording(
        told=(
            "“{quote}” ({at}): whose call was that?",
            "In “{quote}” ({at}) nobody in particular chooses.",
            "A choice was told without its owner.",
        ),
        advice=(
            "If it was yours, say so: “that was my call”. If not, say what you argued for.",
            "Say which part of it you decided alone.",
            "Who spoke first, who was against it, and what did you do? Name yourself.",
        ),
        spoken=(
            "You said: {quote}. Whose call was that?",
            "I could not tell who made the choice.",
        ),
        spoken_advice=("Say which part you decided alone.",),
    ),
    "team_only": Wording(
        told=(
            "The credit goes to the team: “{quote}” ({at}). Your own part stays open.",
            "The credit goes to the team, and your own part stays open.",
        ),
        advice=(
            "Thank them in half a sentence, then say where you went alone.",
            "Name the one thing that would not have happened without you.",
        ),
        spoken=(
            "The team gets the credit, and your own part stays open.",
            "I heard what the team did, and not where you went alone.",
        ),
        spoken_advice=(
            "Say which part was yours alone.",
            "Say what would not have happened without you.",
        ),
    ),
    "vague_result": Wording(
        told=(
            "“{quote}” ({at}) claims a result without showing one.",
            "A result is claimed, but nothing measures it.",
        ),
        advice=("Put one figure in its place, from what to what.",),
        spoken=("You claimed a result, but gave nothing that measures it.",),
        spoken_advice=("Give one figure, from what to what.",),
    ),
    "straight_line": Wording(
        told=(
            "“{quote}” ({at}) goes in a straight line from you to the result.",
            "You credit the whole of “{quote}” ({at}) to your move.",
            "Nothing else is considered that may have caused the result.",
        ),
        advice=(
            "Add what else may have moved it, or where it did not hold.",
            "Say how you know it was not the season or a campaign.",
        ),
        spoken=(
            "The result sounds like yours alone.",
            "Nothing else seems to have caused your result.",
        ),
        spoken_advice=("Say what else may have moved it.",),
    ),
    "buried_result": Wording(
        told=(
            "The result comes only at {at}: “{quote}”.",
            "I learn only at {at} what came of it: “{quote}”.",
            "The result comes only at {at}.",
        ),
        advice=("Bring it within the first {story}, and close on what it cost.",),
        spoken=("The result came late.", "I waited long for the result."),
        spoken_advice=("Bring it forward.",),
    ),
    "context_heavy": Wording(
        told=("{figure} seconds went into context.", "The scene alone took {figure} seconds."),
        advice=("One sentence is enough: who, when, and the limit you worked under.",),
        spoken=("The context took too long.",),
        spoken_advice=("Give it one sentence.",),
    ),
    "judgment_thin": Wording(
        told=("Only {figure} seconds of {length} are about your judgment.",),
        advice=("Take time from the story and say why, against what, and at what price.",),
        spoken=("Little of it was about your judgment.",),
        spoken_advice=("Say why, against what, and at what price.",),
    ),
    "framework_listed": Wording(
        told=(
            "You name a framework and don't use it: “{quote}” ({at}).",
            "A name is not an analysis: “{quote}” ({at}).",
            "A framework is named, but not used.",
        ),
        advice=(
            "Fill it with values from the case, or leave its name out.",
            "Say what it told you here, in one sentence, or drop it.",
        ),
        spoken=("You named a framework without using it.", "A framework's name is no analysis."),
        spoken_advice=(
            "Fill it with values, or leave it out.",
            "Say what it told you, or drop it.",
        ),
    ),
    "jargon_heavy": Wording(
        told=(
            "This explains the model, not the product: “{quote}” ({at}).",
            "You explain the model for long.",
        ),
        advice=("Give the model one sentence, then say what changes for users.",),
        spoken=("You explained the model more than the product.",),
        spoken_advice=("Give the model one sentence.",),
    ),
    "stumbles": Wording(
        told=("You began again {figure} times.", "{figure} times a word or phrase was said twice."),
        advice=("Know your first sentence by heart, and let a silence stand before the next.",),
    ),
}
