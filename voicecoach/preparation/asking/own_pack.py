"""The pack of one's own: what this CV and this job would be asked, each question with its line."""

from collections.abc import Iterator, Mapping, Sequence

from voicecoach.interview.questions import Pack, Question
from voicecoach.languages.english.preparing import opening_words as words
from voicecoach.languages.english.preparing import pack_words
from voicecoach.languages.english.preparing.round_words import OPENING_ROUNDS, WHY_ROUNDS
from voicecoach.preparation.asking.claim_questions import ClaimQuestions
from voicecoach.preparation.asking.cv_lines import listed, of_claim, one_line
from voicecoach.preparation.asking.job_questions import JobQuestions, asked_first
from voicecoach.preparation.asking.question_rounds import merged, spread
from voicecoach.preparation.asking.question_topics import Topic, topics_of
from voicecoach.preparation.asking.quoted_line import in_words, quoted
from voicecoach.preparation.asking.wording_choice import Wording, WordingsSoFar
from voicecoach.preparation.cv import Claim, Cv
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Job, Match
from voicecoach.preparation.opening import opening_claims

PACK_ID = "prepared"

MOST_CLAIMS = 24
"""Questions about lines of the CV: three interviews of five rounds with two of them in each hardly
come to the end of so many."""

MOST_WANTS = 12
"""Questions about lines of the job's text."""

CLAIMS_BETWEEN = 2
"""So many questions about the CV come before the next one about the job."""

OPENING_S = 60.0
"""What the introduction may take."""


def make_pack(
    cv: Cv,
    job: Job | None,
    matches: Sequence[Match],
    doubts: Sequence[Doubt],
    *,
    company: str,
    beside: Sequence[Pack] = (),
) -> Pack:
    """Make the questions that this candidate would be asked; the same each time.

    Each names the line that it was made of, to the letter. What is asked most likely comes first,
    and what is left out for want of room is named in the pack's description. No question is nearly
    one of the packs ``beside`` it, which are there already.
    """
    wordings = WordingsSoFar([each for each in beside if each.id != PACK_ID])
    ids: set[str] = set()
    opening = opening_claims(cv, matches, doubts)
    first = [_opening(opening, wordings)]
    if company := in_words(company or (job.company if job is not None else "")):
        first.append(_why(company, job, opening, wordings))
    ids.update(each.id for each in first)
    of_cv = ClaimQuestions(cv=cv, wordings=wordings, ids=ids)
    of_job = JobQuestions(cv=cv, wordings=wordings, ids=ids)
    topics = topics_of(cv, doubts)
    wanted = asked_first(matches if job is not None else ())
    questions: list[Question] = []
    likelihoods: dict[str, Mapping[str, float]] = {}
    claims = wants = 0
    left_out: list[Topic] = []
    waiting = iter(wanted)
    for topic in topics:
        question = of_cv.make(topic) if claims < MOST_CLAIMS else None
        if question is None:
            left_out.append(topic)
            continue
        claims += 1
        questions.append(question)
        likelihoods[question.id] = merged(each.rounds for each in topic.doubts)
        if claims % CLAIMS_BETWEEN == 0 and wants < MOST_WANTS:
            more = list(_next(of_job, waiting))
            wants += len(more)
            questions += more
    while wants < MOST_WANTS and (more := list(_next(of_job, waiting))):
        wants += len(more)
        questions += more
    return Pack(
        id=PACK_ID,
        title=_title(job, company),
        description=_description(left_out, claims, wants if job is not None else None),
        questions=(*first, *spread(questions, likelihoods)),
    )


def _next(of_job: JobQuestions, waiting: Iterator[Match]) -> Iterator[Question]:
    """Give the question of the next line that one can be made of, if there is any."""
    for match in waiting:
        if (question := of_job.make(match)) is not None:
            yield question
            return


def _opening(claims: Sequence[Claim], wordings: WordingsSoFar) -> Question:
    _note(wordings, words.OPENING_READ, words.OPENING_SAID, words.OPENING_PLAIN)
    things = [quoted(each.text, longest=8) for each in claims]
    return Question(
        id="opening",
        prompt=words.OPENING_READ,
        spoken=words.OPENING_SAID,
        plain=words.OPENING_PLAIN,
        kind="introduction",
        domain=words.WHO_DOMAIN,
        budget_s=OPENING_S,
        source=(
            words.OPENING_SOURCE.format(lines=_lines(claims))
            if claims
            else words.OPENING_SOURCE_ALONE
        ),
        rounds=OPENING_ROUNDS,
        shows=(
            words.OPENING_SHOWS.format(claims=", ".join(f"“{each}”" for each in things if each))
            if any(things)
            else words.OPENING_SHOWS_ALONE
        ),
        covers=tuple(filter(None, (one_line(each.text) for each in claims))),
        probes=_probes(words.OPENING_PROBES, things[0] if things else "", "", wordings),
    )


def _why(
    company: str, job: Job | None, claims: Sequence[Claim], wordings: WordingsSoFar
) -> Question:
    title = quoted(job.title, longest=6) if job is not None else ""
    read = words.WHY_READ_AS if title else words.WHY_READ
    prompt = read.format(company=company, title=title)
    said, plain = words.WHY_SAID.format(company=company), words.WHY_PLAIN.format(company=company)
    _note(wordings, prompt, said, plain)
    things = [quoted(each.text, longest=8) for each in claims]
    thing = next(filter(None, things), "")
    return Question(
        id="why-us",
        prompt=prompt,
        spoken=said,
        plain=plain,
        kind="motivation",
        domain=words.WHY_DOMAIN,
        source=words.WHY_SOURCE.format(lines=_lines(claims)),
        rounds=WHY_ROUNDS,
        shows=words.WHY_SHOWS.format(company=company, thing=thing),
        probes=_probes(words.WHY_PROBES, thing, company, wordings),
    )


def _probes(
    texts: Sequence[str], thing: str, company: str, wordings: WordingsSoFar
) -> tuple[str, ...]:
    put = [
        (text, text.format(thing=thing, company=company))
        for text in texts
        if thing or "{thing}" not in text
    ]
    return wordings.dig(put, seed="", most=len(put))


def _note(wordings: WordingsSoFar, prompt: str, spoken: str, plain: str) -> None:
    """Keep what follows from sounding like this."""
    wordings.choose(
        [Wording(prompt=prompt, spoken=spoken, plain=plain, made_of=(prompt,))], seed=""
    )


def _lines(claims: Sequence[Claim]) -> str:
    return "; ".join(map(of_claim, claims))


def _title(job: Job | None, company: str) -> str:
    title = quoted(job.title, longest=8) if job is not None else ""
    what = pack_words.AT.format(title=title, company=company) if title and company else ""
    what = what or title or company
    return pack_words.TITLE_FOR.format(what=what) if what else pack_words.TITLE


def _description(left_out: Sequence[Topic], claims: int, wants: int | None) -> str:
    made = pack_words.DESCRIPTION if wants is None else pack_words.DESCRIPTION_WITH_JOB
    rows = [made.format(claims=claims, wants=wants)]
    if lines := listed(each.line for each in left_out):
        text = pack_words.LEFT_OUT_MORE if "," in lines else pack_words.LEFT_OUT
        rows.append(text.format(lines=lines))
    return " ".join(rows)
