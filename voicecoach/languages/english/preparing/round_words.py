"""In which rounds what a job's text asks for comes up, by the beginnings of its words."""

JOB_ROUNDS = (
    ("data sql analy metric experiment statist model machine technical api architect engineer ai"
     " ml algorithm", ("technical-product", "data")),
    ("stakeholder cross-functional collaborat communicat partner sales influenc lead mentor team"
     " manage negotiat present", ("cross-functional", "leadership-and-influence")),
    ("launch deliver ship agile execut priorit backlog release sprint roll requirement specif",
     ("execution", "cross-functional")),
    ("user customer research design discover ux usability creator artist listener consumer",
     ("product-sense", "technical-product")),
    ("strateg roadmap vision market growth business revenue monetiz commercial compet own",
     ("senior-leadership", "hiring-manager")),
)  # fmt: skip
"""The first that a line has most words of."""

JOB_ROUNDS_ELSE = ("recruiter-screen", "hiring-manager")
"""Where careers are looked at as a whole."""

OPENING_ROUNDS = ("recruiter-screen", "product-sense")
WHY_ROUNDS = ("recruiter-screen", "hiring-manager")
