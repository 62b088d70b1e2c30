"""Words of CVs whose full stop ends no sentence."""

from voicecoach.languages.english.speech import ABBREVIATIONS as SPOKEN

ABBREVIATIONS = SPOKEN | {
    "al.", "approx.", "avg.", "bn.", "ca.", "cf.", "co.", "corp.", "dept.", "dipl.", "ed.", "eng.",
    "esp.", "est.", "etc.", "ext.", "fig.", "gov.", "inc.", "incl.", "jr.", "ltd.", "max.", "min.",
    "mio.", "no.", "nr.", "resp.", "sr.", "st.", "univ.", "vol.", "i.e.", "e.g.", "prof.", "mgmt.",
    "int.", "intl.", "dev.", "mkt.", "mgr.",
}  # fmt: skip
