"""Topics of the craft: what product managers do in any trade."""

from voicecoach.languages.english.jobs.topics import Topic

CRAFTS = (
    Topic(
        name="product management",
        weight=1,
        words="product manag*, product owner*, product lead*, managing products, as a pm, "
        "of pm experience, product roles, product role, product ownership, end to end ownership, "
        "own a product, own the product, owning products, product experience, product person",
        shown_by="owned, product lifecycle",
    ),
    Topic(
        name="experimentation",
        words="experiment*, a b, ab test*, split test*, a b test*, abn test*, multivariate, "
        "hypothes*, holdout*, test and learn, controlled tests, randomi*, causal*, "
        "statistical significance, statistically significant",
        shown_by="tested, tests, pilot*, geo test, variant*, control group",
    ),
    Topic(
        name="data analysis",
        words="sql, data driven, data analy*, analytic*, analy*, quantitative*, metrics, metric, "
        "kpi*, dashboard*, tableau, looker, amplitude, mixpanel, python, bigquery, power bi, "
        "data informed, data oriented, data savvy, statistic*, insight*, business intelligence, "
        "excel, cohort analysis, funnel analysis, funnels, numbers driven, data sets, hive, "
        "measure success, success measures, north star, data literacy, data fluency, "
        "data to make, use data, using data, data minded, with data, measure*, forecast*, "
        "conclusions, sense for data, numerate, numeracy",
        shown_by="segment*, dataset*, instrument*, tracking plan, event tracking, measured, "
        "funnel, "
        "cohort*, data model*",
        kin=("experimentation", "data platform", "machine learning"),
    ),
    Topic(
        name="user research",
        words="user research, customer research, user interviews, customer interviews, usability, "
        "ux research, customer discovery, product discovery, discovery, user insight*, "
        "customer insight*, user needs, customer needs, qualitative*, market research, survey*, "
        "talk to users, talk to customers, talking to users, talking to customers, user empathy, "
        "customer empathy, empath*, user centric, customer centric, customer obsess*, "
        "user feedback, customer feedback, user obsess*, pain points, personas, user problems, "
        "customer problems, user centered, user focused, jobs to be done, listening to users, "
        "voice of the customer, voice of customer, customer obsession, interviewed, field visits",
        shown_by="interviewed, interviews, diary study, focus group*, usability tests, field "
        "visits, "
        "shadowed, prototype*, beta users",
        kin=("design",),
    ),
    Topic(
        name="strategy and roadmap",
        weight=1,
        words="strateg*, roadmap*, road map*, vision, prioriti*, okr*, product direction, "
        "long term plan*, multi year, business case*, backlog priorit*, product plan*, trade off*, "
        "tradeoff*, portfolio",
        shown_by="three year plan, annual plan*, bet, bets, repositioned, investment case, sunset, "
        "backlog, killed, stopped, refocus*",
    ),
    Topic(
        name="stakeholders and cross-functional work",
        weight=1,
        words="stakeholder*, cross functional*, crossfunctional*, influenc*, collaborat*, "
        "partner with, partner closely, work closely with, work with engineer*, "
        "work with design*, alignment, align, without authority, executive*, senior leadership, "
        "multi functional, interdisciplinary, working closely with, multidisciplinary, "
        "across teams, across functions, different departments, other departments, "
        "multiple teams, leadership team, cooperate, cooperation, liaise, coordinat*, "
        "working with engineer*, between teams, internal teams, cross team*, cross department*",
        shown_by="with engineering, with design, with legal, with sales, with marketing, "
        "negotiated, "
        "convinced, persuaded, aligned, teams, departments, partnered, board, c level, ceo, cto, "
        "across engineering, label partners, with finance, engineers, designers, squads, "
        "data scientists, with operations",
    ),
    Topic(
        name="communication",
        weight=1,
        words="communicat*, present*, storytelling, writing skills, written, verbal, articulate, "
        "write clear, clear writing, write specs, product requirements document*, prd*, mrd*, "
        "product spec*, specifications, requirements documents, requirement documents, "
        "documentation, user stories, write requirements, writing specs, product documents",
        shown_by="wrote, spec, presented, spoke at, talk at, pitched, published, reported to, "
        "specs, "
        "memo, narrative, keynote",
        kin=("stakeholders and cross-functional work", "agile delivery"),
    ),
    Topic(
        name="launches",
        weight=1,
        words="launch*, go to market, gtm, ship, shipped, shipping, released, release products, "
        "bring* products to market, 0 to 1, zero to one, 0 1, from scratch, rollout*, roll out*, "
        "new products, new product, end to end delivery, deliver products, delivering products, "
        "from concept to, idea to launch, taking products, product introduction, inception to, "
        "from idea to, ideation to",
        shown_by="rolled out, released, introduced, built, brought * to market, first version, "
        "mvp, "
        "went live, delivered, debut*, opened",
        kin=("agile delivery",),
    ),
    Topic(
        name="agile delivery",
        words="agile, scrum, kanban, sprint*, backlog*, jira, delivery, project management, "
        "program management, user stories, acceptance criteria, iterative*, execution, "
        "software development process, software development life*, sdlc, lean, on time, "
        "product development process*, product development lifecycle, development lifecycle, "
        "product lifecycle, product life cycle, project plan*, schedule, deadlines, progress, "
        "development team*, milestones",
        shown_by="release cycle, release time, cycle time, lead time, velocity, ahead of schedule, "
        "iterations, stand ups, retros*, weekly releases, delivered, shipped, time to market",
        kin=("launches", "strategy and roadmap"),
    ),
    Topic(
        name="design",
        words="(?<!^)design, designer*, ux, ui, user experience*, figma, prototyp*, wireframe*, "
        "interaction design, design thinking, product sense, design sense, customer experience, "
        "user interface*, user journey*, user flows, axure, sketch, visual design, usable, "
        "intuitive, eye for",
        shown_by="redesign*, onboarding flow, navigation, mock ups, mockups, checkout flow, "
        "design system, flow",
        kin=("user research",),
    ),
    Topic(
        name="leadership",
        words="leadership, (?:lead|leading|leads|manage|managing|coach|develop|hire|hiring|grow"
        "|growing) "
        "(?:\\S+ )?(?:\\S+ )?(?:\\S+ )?(?:teams?|product managers|pms|people|managers|reports"
        "|squads), mentor*, coach*, manage a team, managing a team, people management, "
        "direct reports, team management, lead a team, leading a team, leading teams, "
        "lead teams, hire, hiring, recruit*, develop talent, manage product managers, line "
        "manage*, "
        "team of product managers, managing product managers, people manager, team leadership, "
        "develop product managers, build a team, building teams, managing people, inspire, "
        "leading product managers, managing teams, develop a team, grow a team, junior pms",
        shown_by="led, hired, headed, managed, promoted, reports, grew the team, ran a team, "
        "built the team, onboarded, team of",
        kin=("stakeholders and cross-functional work",),
    ),
    Topic(
        name="technical depth",
        words="technical*, software engineering, engineering background, computer science, "
        "system design, architecture*, technical background, cloud, aws, gcp, azure, backend, "
        "front end, frontend, microservice*, distributed systems, coding, programming, "
        "technology stack, tech savvy, how software is built, technologies, java, scalab*, "
        "latency, performance of systems, technical trade offs, engineering teams",
        shown_by="sql, python, api*, sdk*, latency, infrastructure, migrat*, software engineer, "
        "developer, engineer, backend, database*, real time, pipeline, code",
        kin=("APIs and platforms", "machine learning", "data platform"),
    ),
    Topic(
        name="competitors and markets",
        words="competitive*, competitor*, market trends, market analysis, industry trends, "
        "benchmarking, market opportunit*, market landscape, competition, industry research, "
        "market insight*, market needs, market size, market sizing, sizing",
        shown_by="market research, market study, share of, market share",
        kin=("strategy and roadmap", "user research"),
    ),
    Topic(
        name="operations",
        words="operation*, operational*, process improvement, efficien*, automation, automat*, "
        "workflow*, logistic*, supply chain, fulfil*, back office, cost reduction, processes, "
        "business process*, "
        "internal tools, tooling, productivity",
        shown_by="manual, turnaround, handling time, self service, hours a week, cost, costs, "
        "routing, dispatch, warehouse*, support tickets",
        kin=("agile delivery",),
    ),
    Topic(
        name="budget and results of a business",
        words="p l, p&l, profit and loss, budget*, business results, commercial*, profitab*, "
        "unit economics, roi, business acumen, business impact, business goals, margin*, "
        "business metrics, revenue target*, business outcomes, business sense, financial model*, "
        "business development, business mindset",
        shown_by="revenue, profit, cost, costs, arr, mrr, gmv, sales, savings, saved, contribution",
        kin=("monetization",),
    ),
    Topic(
        name="publications and talks",
        words="publish*, publication*, papers, patent*, conference*, public speaking, speaker, "
        "thought leadership, invent*, research papers",
        shown_by="wrote the chapter, chapter, book, article*, talk, keynote, spoke, thesis, panel",
    ),
)
