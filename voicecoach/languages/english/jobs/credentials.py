"""Degrees and languages, as job texts ask for them and CVs name them."""

from voicecoach.analysis.rule import any_of, whole_words

DEGREES = (
    (3, whole_words(r"ph ?d|doctora\w+|dphil|dr rer nat")),
    (
        2,
        whole_words(
            r"master(?:'?s)?(?! of ceremon)|msc|m sc|mba|ma|meng|m eng|ms|m s|mphil|postgraduate"
            r"|graduate degree|advanced degree|diplom|magister|mim|llm"
        ),
    ),
    (
        1,
        whole_words(
            r"bachelor(?:'?s)?|bsc|b sc|ba|b a|bs|b s|beng|b eng|bba|btech|b tech|undergraduate"
            r"|university degree|college degree|degree|licence|licenciatura|honours|hons|llb|bcom"
            r"|university education|college|university graduate|full time university"
        ),
    ),
)
"""The level of a degree, 3 for the highest, and how it is named."""

IN_LINE = whole_words(r"(?:ma|ms|m s|b a|b s|ba|bs|llm|college)")
"""Too short or ambiguous to name a degree anywhere but in a line of education."""

OR_EQUIVALENT = whole_words(
    r"(?:or|and or)(?: \w+){0,3} (?:equivalent|comparable|similar|practical|relevant|related|work)"
    r"(?: \w+){0,3}(?: experience)?|equivalent (?:\w+ )?experience|not (?:a )?(?:must|required)"
)
"""What stands in for a degree."""

_SCIENCE = "computer science|software|informatics|computer|computing|information technology|it"
_ENGINEERING = (
    "engineering|electronic\\w*|electrical|mechanical|technical|technology|telecommunications?"
)
SUBJECTS = (
    whole_words(rf"{_SCIENCE}|{_ENGINEERING}|stem|physics|cs|technical field|quantitative field"),
    whole_words(r"math\w*|statistic\w*|data science|physics|econometrics|quantitative\w*|stem"),
    whole_words(r"business\w*|economics?|management|marketing|mba|finance|commerce|bba"),
    whole_words(r"design\w*|hci|human computer interaction|psychology|interaction"),
    whole_words(r"music\w*|media|communications?|journalism|arts?|humanities|literature"),
    whole_words(r"law|legal|llb|llm"),
)
"""Fields of study; words of one kin stand for each other."""

OR_RELATED = whole_words(r"related|similar|relevant|or other|equivalent|comparable|any")

TONGUES = {
    "English": whole_words(r"english|ielts|toefl|cet ?[46]"),
    "Chinese": whole_words(r"chinese|mandarin|putonghua|hsk"),
    "Cantonese": whole_words("cantonese"),
    **{
        name: whole_words(words)
        for name, words in {
            "German": "german|deutsch", "French": "french|français|francais",
            "Spanish": "spanish|español|espanol|castilian", "Portuguese": "portuguese|português",
            "Italian": "italian|italiano", "Dutch": "dutch|nederlands", "Japanese": "japanese|jlpt",
            "Korean": "korean|topik", "Arabic": "arabic", "Hindi": "hindi", "Russian": "russian",
            "Polish": "polish(?! (?:the|it|and|our))", "Turkish": "turkish", "Thai": "thai",
            "Swedish": "swedish", "Danish": "danish", "Norwegian": "norwegian",
            "Finnish": "finnish", "Czech": "czech", "Ukrainian": "ukrainian",
            "Greek": "greek", "Hebrew": "hebrew", "Romanian": "romanian", "Hungarian": "hungarian",
            "Vietnamese": "vietnamese", "Indonesian": "indonesian|bahasa(?: indonesia)?",
            "Malay": "malay", "Tagalog": "tagalog|filipino", "Urdu": "urdu", "Bengali": "bengali",
            "Persian": "persian|farsi", "Catalan": "catalan", "Swahili": "swahili",
            "Tamil": "tamil", "Slovak": "slovak", "Bulgarian": "bulgarian", "Croatian": "croatian",
            "Serbian": "serbian",
        }.items()
    },
}  # fmt: skip
"""Names of languages and how they are written."""

SPEAKS = whole_words(any_of(
    r"fluen\w+|native\w*|proficien\w+|speak\w*|spoken|written|bilingual|mother tongue|language\w*"
    r"|verbal|command of|conversational (?:level|\w+ is)|skills?|business level|working (?:level"
    r"|proficiency)|c1|c2|b2|b1|communicat\w+|oral|reading|level|professional|good|excellent"
    r"|strong",
))  # fmt: skip
"""What makes the name of a language a requirement to speak it, and no market."""

NOT_SPOKEN = whole_words(
    r"markets?|users|customers|companies|audience|regulat\w+|law|content|music|consumers|speech"
    r"|recogni\w+|teams|team|internet|tech|culture|office|artists|labels|model|models"
)
"""After the name of a language these make it a place: "the German market"."""

SOFT = whole_words(any_of(
    r"self (?:starter|motivated|driven|starting|motivation)|curio\w+|passion\w*|attention to detail"
    r"|detail oriented|ownership mindset|sense of (?:ownership|responsibility|urgency|humou?r)"
    r"|proactiv\w+|hard ?working|team ?player|positive (?:attitude|energy|mindset|outlook)|humble"
    r"|humility|resilien\w+"
    r"|adaptab\w+|fast paced|fast moving|ambiguity|uncertain\w*|problem solv\w+|critical"
    r" thinking|analytical thinking|logical|learning ability|eager to learn|willing\w* to learn"
    r"|learn quickly|quick learner|fast learner|mindset|attitude|bias (?:for|to|towards?) action"
    r"|entrepreneur\w*|creativ\w+|innovative|open minded|organi[sz]ed|organi[sz]ational skills"
    r"|time management|multi ?task\w*|interpersonal|work independently|autonom\w+|pressure"
    r"|responsible person|integrity|honest\w*|kind|respect\w*|team spirit|teamwork|love|enjoy"
    r"|enthusias\w+|motivated|thrive|comfortable|good judg\w+|sound judg\w+|common sense|high"
    r" standards|execution ability|initiative|structured|willing\w*|ability to (?:think|learn)",
))  # fmt: skip
"""Traits of character: no line of a CV names them, so that nothing shows they are missing."""
