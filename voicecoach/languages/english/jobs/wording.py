"""What is said of a requirement that was held against a CV."""

PROOF = "“{claim}” answers “{asked}” with a result."
ALSO = " “{rest}” is not shown by the same lines."
TOUCHED = "“{claim}” touches “{asked}”, without a result that shows it."
NEAR = "“{claim}” is near to “{asked}” and does not name it."
LISTED = "“{listed}” is named under skills or in a title; no claim shows “{asked}” with a result."
STUDIED = "“{found}” answers “{asked}”."
ELSEWHERE = "The CV names “{asked}” beside its claims; no claim shows it."
NOTHING = "Nothing in the CV names “{asked}”."
TRAIT = "No line of a CV proves “{asked}”: have a story ready for it."
ANY_ROLE = "No claim names “{asked}”, which goes with any product role: have an example ready."
NO_CLAIMS = "The CV holds no claim that “{asked}” could be held against."

YEARS_SHOWN = "The dates of the roles add up to {counted} of the {asked} years in “{quote}”."
YEARS_OPEN = "The dates of the roles show {counted} years and go on, of the {asked} in “{quote}”."
YEARS_OTHER = (
    "The dates show {counted} of the {asked} years in “{quote}”, and {all} with roles that do "
    "not say product."
)
YEARS_UNDATED = "The roles have no dates by which the {asked} years in “{quote}” can be counted."
YEARS_NONE = "No role with dates answers the {asked} years in “{quote}”."

DEGREE_SHOWN = "“{found}” answers “{asked}”."
DEGREE_NEAR = "“{found}” is a degree and not surely the one in “{asked}”."
DEGREE_STANDS_IN = "No degree is named; “{asked}” lets experience stand in for it."
DEGREE_NONE = "No line of the CV names a degree, which “{asked}” asks for."

TONGUE_SHOWN = "“{found}” answers “{asked}”."
TONGUE_ENGLISH = "The CV is written in English, which is what “{asked}” asks for."
TONGUE_NONE = "The CV names no “{asked}”."
