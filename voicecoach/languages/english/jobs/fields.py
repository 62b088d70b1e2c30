"""Topics of the kinds of product: what few product managers have all done."""

from voicecoach.languages.english.jobs.topics import Topic

FIELDS = (
    Topic(
        name="recommendation and personalization",
        weight=3,
        words="recommend* system*, recommendation*, recommender*, personali*, ranking, "
        "feed algorithm*, feed ranking, content discovery, collaborative filtering, "
        "discovery feed, algorithmic*, content distribution, recommendation algorithm*, feeds, "
        "taste profile*, music discovery",
        shown_by="made for you, for you, feed, daily mix, suggested, playlists, ranked, algorithm*",
        kin=("search", "machine learning"),
    ),
    Topic(
        name="search",
        weight=3,
        words="search, query understanding, information retrieval, relevance, search engine*, "
        "search ranking, search quality, semantic search, autocomplete",
        shown_by="queries, zero result, results page, typeahead",
        kin=("recommendation and personalization", "large language models"),
    ),
    Topic(
        name="retention",
        weight=3,
        words="retention, churn*, engagement, lifecycle, re engag*, win back, loyalty, stickiness, "
        "habit*, dau, daily active*, active users, user activity, time spent, reactivat*",
        shown_by="retain*, repeat, weekly listening, weekly active*, monthly active*, mau, wau, "
        "cancel*, notifications, push, streak*, return rate, renewal*, listening time, sessions, "
        "come back, came back",
        kin=("growth", "monetization"),
    ),
    Topic(
        name="growth",
        weight=3,
        words="growth, acquisition, user acquisition, activation, onboarding, referral*, viral*, "
        "seo, funnel optimi*, conversion*, sign up*, signup*, growth loops, performance marketing, "
        "paid marketing, growth hack*, app store optimi*, aso, customer acquisition, cac, new "
        "users",
        shown_by="installs, downloads, landing page*, trial to paid, invite*, registration*, "
        "from * to * users, sign ups, funnel, activated, new customers",
        kin=("retention", "monetization", "marketing"),
    ),
    Topic(
        name="monetization",
        weight=3,
        words="moneti*, pricing, price, prices, subscription*, revenue, paywall*, in app "
        "purchase*, "
        "arpu, arppu, ltv, business model*, commerciali*, paying users, premium, upsell*, "
        "freemium, paid products, membership*, virtual gift*, payment conversion, value added, "
        "bringing in \\d+(?:\\S+)?, "
        "brought in \\d+(?:\\S+)?",
        shown_by="arr, mrr, gmv, paid, family plan, plan, plans, billing, discount*, payers, "
        "upgrade*, "
        "sales, tier, tiers, bundle*, payers",
        kin=("budget and results of a business", "payments", "advertising", "e-commerce"),
    ),
    Topic(
        name="large language models",
        weight=3,
        words="llm*, large language model*, generative ai, gen ai, genai, generative, gpt*, "
        "chatgpt, "
        "prompt*, rag, retrieval augmented, fine tun*, agents, ai agent*, agentic, copilot*, "
        "foundation model*, large model*, aigc, multimodal, chatbot*, conversational ai, hunyuan, "
        "ai assistant*, language model*, hallucinat*, transformer*, llmops, diffusion",
        shown_by="assistant, answers from, summari*, embeddings, ai generated, bot, claude, "
        "evaluation set, groundedness, langchain",
        kin=("machine learning", "speech and voice", "search"),
    ),
    Topic(
        name="machine learning",
        weight=3,
        words="machine learning, ml, deep learning, artificial intelligence, ai, data scien*, "
        "model performance, model quality, model evaluation, predictive, nlp, "
        "natural language processing, natural language, computer vision, neural, algorithm*, "
        "model training, ai products, ai product, ai features, ai powered, training data, "
        "annotation, labeling, labelling, precision, recall, ai native",
        shown_by="model, models, classifier*, prediction*, fraud model, ranking model, "
        "recommend*, llm*, generative, detection, churn model, scoring, gpt*, rag, speech recogn*, "
        "data scientists, embeddings, image recogn*",
        kin=(
            "large language models",
            "recommendation and personalization",
            "speech and voice",
            "data platform",
            "data analysis",
        ),
    ),
    Topic(
        name="speech and voice",
        weight=3,
        words="speech*, voice(?! of), voice assistant*, asr, tts, text to speech, voice user "
        "interface*, "
        "vui, smart speaker*, conversational, dialog*, wake word, alexa, siri, voice recogn*, "
        "spoken, virtual assistant*, voice interaction*, voice ai, voice ux, call center*, "
        "voice products, voice experience*",
        shown_by="utterance*, transcri*, word error rate, wer, call centre*, ivr, in car "
        "assistant, "
        "voicebot*, dictation",
        kin=("large language models", "machine learning"),
    ),
    Topic(
        name="marketing",
        weight=2,
        words="marketing, brand, positioning, messaging strategy, crm, promotions, "
        "product marketing, customer segments, email marketing, user operations, promotion",
        shown_by="newsletter*, emails, campaign*, push notifications, launch campaign, press",
        kin=("growth", "advertising"),
    ),
    Topic(
        name="APIs and platforms",
        weight=3,
        words="api*, platform*, sdk*, developer*, integration*, developer experience, "
        "developer tools, infrastructure, internal platform, open platform*, ecosystem*, webhooks, "
        "developer platform, middleware, plugin*, self serve platform",
        shown_by="integrated, partner api, third party developers, endpoints, app store, "
        "connectors, "
        "integrations",
        kin=("technical depth", "partnerships", "data platform"),
    ),
    Topic(
        name="data platform",
        weight=3,
        words="data platform*, data pipeline*, data warehouse*, data infrastructure, etl, "
        "data products, data product, data governance, data lake, big data, data quality, "
        "customer data platform, mlops, feature store, event tracking",
        shown_by="snowflake, dbt, airflow, kafka, spark, bigquery, data model*, tracking plan, "
        "metrics layer",
        kin=("data analysis", "APIs and platforms", "machine learning"),
    ),
    Topic(
        name="B2B and enterprise",
        weight=3,
        words="b2b*, enterprise*, saas, business customers, sales team*, account management, smb*, "
        "customer success, business users, corporate clients, to b, tob, key accounts, "
        "enterprise customers, sales enablement, b to b, business software, admin*",
        shown_by="arr, mrr, seats, contracts, accounts, clients, salesforce, procurement, sales, "
        "admins, tenants, pilot customers, renewal*, erp, onboarding time of customers",
        kin=("APIs and platforms", "partnerships"),
    ),
    Topic(
        name="consumer products",
        weight=2,
        words="b2c, consumer*, to c, toc, b to c, consumer facing, user facing, mass market, "
        "millions of users, large scale, internet products, c end, consumer apps, at scale",
        shown_by="users, listeners, app, players, subscribers, downloads, households, shoppers",
        kin=("mobile apps",),
    ),
    Topic(
        name="mobile apps",
        weight=2,
        words="mobile*, ios, android, apps, app, native apps, app store*, wechat mini program*, "
        "mini program*, smartphone*, super app",
        shown_by="downloads, installs, tablet, push notifications, widget*, app store rating",
        kin=("consumer products",),
    ),
    Topic(
        name="localization and markets abroad",
        weight=3,
        words="locali*, international*, global*, overseas, market expansion, new markets, "
        "cross border, emerging markets, apac, emea, latam, southeast asian?, cultures?, multi "
        "market, "
        "internationalisation, markets, expansion, cultural*, different cultures, multiple "
        "countries, "
        "chinese market, china",
        shown_by="philippin*, manila, jakarta, vietnam*, malaysia*, singapore, asia, countries, "
        "translated, languages, in * markets, in * countries, brazil, india, "
        "indonesia, japan, germany, mexico, france, spain, launch in, europe, local, region*, "
        "thailand, vietnam, poland, nigeria",
        kin=("launches",),
    ),
    Topic(
        name="partnerships",
        weight=3,
        words="partnership*, vendor*, third party, third parties, external partners, negotiat*, "
        "suppliers, business partners, alliances, carriers, channel partners, partner management",
        shown_by="contract*, labels, licens*, renegotiat*, signed, agency, outsourc*, deal, deals, "
        "operators, telcos, integrat*",
        kin=("stakeholders and cross-functional work", "rights and licensing"),
    ),
    Topic(
        name="support",
        weight=2,
        words="customer support, customer service, help center, support team*, after sales, "
        "customer satisfaction, nps, csat, customer care, service quality, user complaints",
        shown_by="tickets, complaint*, agents, first response, contact rate, calls, help pages",
        kin=("operations", "user research"),
    ),
    Topic(
        name="accessibility",
        weight=3,
        words="accessib*, wcag, inclusive design, screen reader*, assistive, a11y, elderly",
        shown_by="captions, contrast, blind, hearing impaired, larger type",
        kin=("design",),
    ),
)
