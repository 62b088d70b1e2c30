"""How dates and spans of time are written in CVs."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb", "febr"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

SEASONS = ("spring", "summer", "autumn", "fall", "winter")

NOW_WORDS = (
    "present", "now", "current", "currently", "today", "ongoing", "to date", "till date",
    "till now", "until now", "until today", "till today", "until present", "till present",
    "to present", "the present", "present day", "in progress", "date", "actual", "running",
    "nowadays", "still here", "this day", "open", "至今", "heute", "aujourd'hui", "hoy",
)  # fmt: skip
"""What stands for an end that has not come."""

SINCE_WORDS = ("since", "from", "as of", "starting")
UNTIL_WORDS = ("until", "till", "to", "through", "thru", "ended", "up to")

PART_OF_YEAR = ("early", "mid", "late", "end of", "beginning of", "about", "ca", "circa", "approx")

DURATION_UNITS = ("years?", "yrs?", "y", "months?", "mos?", "m", "weeks?", "wks?", "days?")
