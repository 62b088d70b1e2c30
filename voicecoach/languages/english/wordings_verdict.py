"""How it is said why a choice is not known: it was shared, or what was told in its place."""

from voicecoach.analysis.wording import Wording

VERDICT_WORDINGS = {
    "decision_shared": Wording(
        told=(
            "You say “{quote}” ({at}): whose call was it?",
            "It was decided together, “{quote}” ({at}), and I can't tell which part was yours.",
            "Several people choose here: “{quote}” ({at}). Where were you alone?",
            "The choice is told as a shared one. Whose call was it?",
        ),
        advice=(
            "Say which part was your call alone, or what you argued for before they agreed.",
            "Name who was for what, and what you said: that is your part of the choice.",
        ),
        spoken=(
            "You said: {quote}. Whose call was it?",
            "It was decided together, and I could not tell which part was yours.",
        ),
        spoken_advice=(
            "Say which part was your call alone.",
            "Say what you argued for before they agreed.",
        ),
    ),
    "decision_committed": Wording(
        told=(
            "You were against it and backed it all the same: “{quote}” ({at}). What was your own"
            " choice?",
            "You disagreed and went along. What was your own choice?",
        ),
        advice=("Say what you argued for, and why you chose to give it up: that is a choice.",),
        spoken=("You disagreed and went along. What was your own choice?",),
        spoken_advice=("Say what you argued for, and why you gave it up.",),
    ),
    "decision_implied": Wording(
        told=(
            "You weigh something, “{quote}” ({at}), and don't say where you came out.",
            "“{quote}” ({at}) is one side of it. Where did you come out?",
            "I can guess where you stand from “{quote}” ({at}). Say it.",
            "I can guess where you stand here. Say it.",
        ),
        advice=(
            "Say where you came out in one plain sentence; this is its reason or its price.",
            "Put your own choice before it, with I as the subject.",
        ),
        spoken=(
            "You said: {quote}. Where did you come out?",
            "I can guess where you stand, and you did not say it.",
        ),
        spoken_advice=("Say where you came out, in one plain sentence.",),
    ),
    "decision_early.both": Wording(
        told=(
            "At {at} I know what you turned down: “{quote}”.",
            "You say no to something at {at}, and that is a choice: “{quote}”.",
            "You seem to turn something down at {at}.",
        ),
    ),
    "decision_early.opposed": Wording(
        told=(
            "You choose at {at}, and not everybody was with you: “{quote}”.",
            "You stand by a choice that had opponents, from {at} on: “{quote}”.",
            "You seem to choose at {at}, and not everybody was with you.",
        ),
    ),
    "decision_late.both": Wording(
        told=(
            "What you turned down should open this, and comes at {at}: “{quote}”.",
            "I learn late, at {at}, what you said no to: “{quote}”.",
            "Your choice seems to come late, at {at}.",
        ),
    ),
    "decision_late.opposed": Wording(
        told=(
            "There was resistance, and I learn only at {at} what you chose: “{quote}”.",
            "You chose against others, and say so late, at {at}: “{quote}”.",
            "Your choice seems to come late, at {at}.",
        ),
    ),
    "no_decision.others": Wording(
        told=(
            "“{quote}” ({at}) was somebody else's choice; what was yours?",
            "Somebody else decides here: “{quote}” ({at}). Where did you choose?",
            "Somebody else's choice is told; what was yours?",
        ),
        advice=(
            "Say what you did about it that they would not have done, and open with that.",
            "If you argued for it or against it, that is your choice: begin there.",
        ),
        spoken=(
            "You said: {quote}. That was somebody else's choice.",
            "Somebody else decided in that story.",
        ),
        spoken_advice=("Say what you chose yourself.", "What was your choice?"),
    ),
    "no_decision.hypothetical": Wording(
        told=(
            "“{quote}” ({at}) is what you would do; what did you do?",
            "You tell what you would do, “{quote}” ({at}), and I asked for something done.",
            "That is what you would do; what did you do?",
        ),
        advice=("Take one time when it did happen, and tell what you chose then.",),
        spoken=("That is what you would do. What did you do?",),
        spoken_advice=("Take one time when it did happen.",),
    ),
    "no_decision.dodge": Wording(
        told=(
            "“{quote}” ({at}) goes around the question.",
            "This goes around the question.",
        ),
        advice=("Take the nearest thing that did happen, however small, and say what you chose.",),
        spoken=("That went around the question.",),
        spoken_advice=("Take the nearest thing that did happen, however small.",),
    ),
    "no_decision.off_topic": Wording(
        told=(
            "“{quote}” ({at}) is not about your work, and I asked for something you did there.",
            "This is not about your work, and I asked for something you did there.",
        ),
        advice=("Find a choice of yours at work: who wanted what, and what did you decide?",),
        spoken=("That was not about your work.",),
        spoken_advice=("Find a choice of yours at work.",),
    ),
    "no_decision.nobody_chose": Wording(
        told=(
            "“{quote}” ({at}): whose call was that?",
            "In “{quote}” ({at}) nobody in particular chooses.",
            "A choice was told without its owner.",
        ),
        advice=(
            "If it was yours, say so: “that was my call”. If not, say what you argued for.",
            "Say who spoke first, who was against it, and what you did: name yourself.",
        ),
        spoken=("You said: {quote}. Whose call was that?", "I could not tell who chose."),
        spoken_advice=("Say which part you decided alone.",),
    ),
    "no_decision.team_only": Wording(
        told=(
            "“{quote}” ({at}): that is the team. Where did you go alone?",
            "I heard what the team did, and not what you chose.",
        ),
        advice=(
            "Thank them in half a sentence, then say where you went alone.",
            "Name the one thing that would not have happened without you.",
        ),
        spoken=("I heard what the team did, and not where you went alone.",),
        spoken_advice=("Say what would not have happened without you.",),
    ),
    "no_decision.blame": Wording(
        told=(
            "“{quote}” ({at}) is about the others; what did you choose?",
            "I heard what the others did wrong, and not what you chose.",
        ),
        advice=("Leave their part at one neutral sentence, and say what you did about it.",),
        spoken=("I heard what the others did wrong, and not what you chose.",),
        spoken_advice=("Say what you did about it.",),
    ),
    "no_decision.metric_opening": Wording(
        told=(
            "It opens with a number, “{quote}”, and no choice follows.",
            "It opens with a number, and no choice follows.",
        ),
        advice=("Let the number follow: first what you chose, then what it moved.",),
        spoken=("You opened with a number, and no choice followed.",),
        spoken_advice=("Say first what you chose, then what it moved.",),
    ),
    "no_decision.framework_listed": Wording(
        told=(
            "A method is named, “{quote}” ({at}), and what you chose is not.",
            "A method is named, and what you chose is not.",
        ),
        advice=("Say what it told you to do here, and what you left because of it.",),
        spoken=("You named a method, and not what you chose.",),
        spoken_advice=("Say what it told you to do.",),
    ),
    "no_decision.habit": Wording(
        told=(
            "“{quote}” ({at}) is what you do in general; which one time can you tell?",
            "You tell how you go about it, “{quote}” ({at}), and not what you once chose.",
            "You tell what you do in general, and not what you once chose.",
        ),
        advice=("Take the one time when that was hard, and begin with what you chose.",),
        spoken=("That is what you do in general. Which one time can you tell?",),
        spoken_advice=("Take the one time when that was hard.",),
    ),
    "no_decision.almost": Wording(
        told=(
            "“{quote}” ({at}): what changed for anybody because of it?",
            "You say “{quote}” ({at}), and I don't hear what followed from it.",
            "Something is decided, and I don't hear what followed from it.",
        ),
        advice=(
            "Bring that sentence forward, and add what it changed and for whom.",
            "Make it the first sentence: what you decided, and what followed from it.",
        ),
        spoken=(
            "You said: {quote}. What changed because of it?",
            "Something was decided, and I did not hear what followed.",
        ),
        spoken_advice=("Bring it forward, and say what it changed.",),
    ),
    "no_decision.persuasion": Wording(
        told=(
            "You won somebody over, “{quote}” ({at}). What had you chosen?",
            "You won somebody over. What had you chosen?",
        ),
        advice=("Open with what you wanted of them, and what you would not accept instead.",),
    ),
    "no_decision.initiative": Wording(
        told=(
            "“{quote}” ({at}) is more than your job. What did you choose to do, and leave?",
            "You did more than your job. What did you choose to do, and leave?",
        ),
    ),
    "no_decision.conflict": Wording(
        told=(
            "There was resistance, “{quote}” ({at}), and I don't know where you stood.",
            "I know who was against it, “{quote}” ({at}), and not what you chose.",
            "There was resistance, and I don't know where you stood.",
        ),
        advice=("Say what you stood for against them, as the first sentence.",),
        spoken=("There was resistance, and I do not know where you stood.",),
        spoken_advice=("Say first what you stood for.",),
    ),
    "no_decision.lesson": Wording(
        told=(
            "I know what you learned, “{quote}” ({at}), and not what you chose.",
            "You took something from it, “{quote}” ({at}); which choice of yours taught you that?",
            "There is a lesson, “{quote}” ({at}), without the choice that it comes from.",
            "I know what you learned, and not what you chose.",
        ),
    ),
    "no_decision.result": Wording(
        told=(
            "I know what came of it, “{quote}” ({at}), and not what you chose.",
            "“{quote}” ({at}) is the result; which choice of yours led to it?",
            "I know what came of it, and not what you chose.",
        ),
        spoken=("I know what came of it, and not what you chose.",),
    ),
    "no_decision.vague": Wording(
        told=(
            "“{quote}” ({at}) is how it ended; what did you choose on the way?",
            "I know how it ended, and not what you chose on the way.",
        ),
    ),
    "no_decision.price": Wording(
        told=(
            "I know what it cost, “{quote}” ({at}), and not what you chose.",
            "I know what it cost, and not what you chose.",
        ),
    ),
    "dodge": Wording(
        told=("“{quote}” ({at}) goes around the question.", "A part goes around the question."),
        advice=("Leave it out, and tell the nearest thing that did happen.",),
    ),
    "off_topic": Wording(
        told=("“{quote}” ({at}) is not about your work.", "A part is not about your work."),
        advice=("Take an example from work, if you have one.",),
    ),
    "blame": Wording(
        told=(
            "“{quote}” ({at}) puts it on somebody else.",
            "Somebody else gets the blame.",
        ),
        advice=("Say what you could have done about it: a panel listens for that.",),
        spoken=("You put it on somebody else.",),
        spoken_advice=("Say what you could have done about it.",),
    ),
    "need_plea": Wording(
        told=(
            "“{quote}” ({at}) is what you need, and no reason for them to pay it.",
            "What you need is no reason for them to pay it.",
        ),
        advice=("Put a result in its place: what you moved, and what that was worth to them.",),
        spoken=("What you need is no reason for them to pay it.",),
        spoken_advice=("Give them a result instead.",),
    ),
    "pace_fast.unchosen": Wording(
        advice=("Slow down on the sentence that matters most.",),
        spoken_advice=("Slow down on the sentence that matters most.",),
    ),
    "over_budget.unchosen": Wording(advice=("Drop one detail that nobody would ask for.",)),
}
