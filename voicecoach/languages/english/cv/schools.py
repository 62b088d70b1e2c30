"""What degrees and schools are called."""

DEGREE_WORDS = frozenset({
    "abitur", "b.e.", "b.e", "be", "m.e.", "m.e", "b.com", "b.com.", "m.com", "m.tech", "m.tech.",
    "b.s", "m.s", "b.a", "m.a", "b.sc", "ba(hons)", "bsc(hons)", "b.arch", "bdes", "mdes", "m.des",
    "b.des", "habilitation", "dr.", "rer.", "dr", "specialist", "candidate", "mag.", "dipl.-ing.",
    "dipl.", "licentiate", "degree:", "major", "erasmus", "a.a.", "a-levels", "a-level", "b.a.",
    "b.eng", "b.eng.", "b.sc.", "ba", "baccalaureate", "baccalauréat", "bachelor", "bachelor's",
    "bachelors", "bba", "bcom", "beng", "bfa", "bs", "b.s.", "bsc", "btech", "b.tech", "b.tech.",
    "certificate", "degree", "diploma", "diplom", "diplôme", "dphil", "doctorate", "emba",
    "engineer's", "exchange", "gcse", "gcses", "gymnasium", "ib", "jd", "j.d.", "laurea", "licence",
    "llb", "llm", "m.a.", "m.eng.", "m.sc", "m.sc.", "m.s.", "ma", "magister", "master", "master's",
    "masters", "matura", "mba", "m.b.a.", "md", "meng", "mfa", "minor", "mphil", "mres", "ms",
    "msc", "mtech", "mm", "bm", "nanodegree", "ph.d.", "ph.d", "phd", "postgraduate",
    "undergraduate", "studies", "bootcamp", "staatsexamen", "mphys", "mmath", "mim", "mpa", "mpp",
    "bmus", "mmus", "hnd", "semester", "ingénieur", "grado", "licenciatura",
})  # fmt: skip

SCHOOL_WORDS = frozenset({
    "academy", "akademie", "berklee", "bootcamp", "college", "conservatoire", "conservatory",
    "ecole", "école", "eth", "epfl", "faculty", "fachhochschule", "gymnasium", "hec", "hochschule",
    "iit", "imperial", "insead", "institut", "institute", "iim", "kth", "lse", "lyceum", "lycée",
    "mit", "nus", "polytechnic", "politecnico", "polytechnique", "school", "sciences", "tsinghua",
    "tu", "ucl", "uni", "universidad", "universidade", "universita", "università", "universitat",
    "universität", "universitet", "université", "university", "universiteit", "uc", "tum", "rwth",
    "stanford", "harvard", "oxford", "cambridge", "hku", "hkust", "kaist", "ntu", "essec", "escp",
    "esade", "iese", "bocconi", "sorbonne", "uva", "uba", "uclan", "wharton", "kellogg", "reforge",
    "univ", "univ.", "sci-po", "centralesupélec", "telecom", "iisc", "bits", "nyu", "ucla", "usc",
    "cmu", "caltech", "lmu", "unsw", "anu", "tue", "ku", "dtu", "ntnu", "chalmers", "aalto",
})  # fmt: skip

NO_DEGREE_DEEDS = frozenset({
    "studied", "graduated", "attended", "completed", "enrolled", "majored", "minored", "passed",
    "obtained", "received", "earned", "finished", "specialised", "specialized", "took", "focused",
    "included", "graded", "studying", "expected", "learned", "learnt", "followed", "focussed",
    "covered", "ranked", "certified", "qualified", "elected",
})  # fmt: skip
"""Verbs that tell of a degree, which is told by its own line, and no deed."""

GRADE_LEADS = ("gpa", "cgpa", "grade", "final grade", "mark", "average")
GRADE_WORDS = (
    "cum laude", "distinction", "dean's list", "minor in", "first class", "upper second", "2:[12]",
    "honours degree", "with honou?rs", "second class", "valedictorian", "scholarship", "merit",
    "expected",
)  # fmt: skip
"""What stands beside a degree and is no part of its name."""
