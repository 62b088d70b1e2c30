"""Topics of the trade: the kinds of product and business that few product managers know all of."""

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
        "freemium, paid products, membership*, virtual gift*, payment conversion, value added",
        shown_by="arr, mrr, gmv, paid, family plan, plan, plans, billing, discount*, payers, "
        "upgrade*, "
        "sales, tier, tiers, bundle*",
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
        name="music and audio",
        weight=3,
        words="music, audio, streaming, podcast*, song*, playlist*, artist*, listening, listener*, "
        "labels, karaoke, radio, record labels, audiobook*, concert*, musician*, lyrics, "
        "live streaming, music industry, k song, audio products, audio content",
        shown_by="spotify, deezer, soundcloud, tidal, qq music, netease cloud music, kugou, "
        "royalt*, "
        "tracks, albums, singers, tencent music",
        kin=("creators", "rights and licensing", "content and media"),
    ),
    Topic(
        name="creators",
        weight=3,
        words="creator*, ugc, user generated, influencer*, artist tools, creator economy, "
        "content creat*, creator tools, streamers, anchors, hosts, kol*, artist services, "
        "artist platform",
        shown_by="artists, uploads, uploaders, artist dashboard, podcasters, authors, publishers, "
        "musicians, payouts, singers",
        kin=("music and audio", "social and community", "content and media"),
    ),
    Topic(
        name="social and community",
        weight=3,
        words="social, communit*, social network*, sharing, chat, messaging, live rooms, "
        "social product*, social features, user interaction*, gifting, comments, "
        "social audio, social entertainment, group chat",
        shown_by="share, shares, friends, groups, posts, rooms, forum, feed, invite*, duet*, fans, "
        "reactions, moderat*",
        kin=("creators", "content and media", "trust and safety"),
    ),
    Topic(
        name="content and media",
        weight=2,
        words="content, media, video*, short video*, publishing, editorial, news, entertainment, "
        "content operations, content strategy, film, tv, content ecosystem",
        shown_by="articles, episodes, magazine, shows, catalog*, newsroom, stories, clips",
        kin=("music and audio", "creators"),
    ),
    Topic(
        name="rights and licensing",
        weight=3,
        words="copyright*, licens*, royalt*, rights management, rights holders, rightsholders, "
        "intellectual property, content rights, digital rights, drm",
        shown_by="labels, publishers, rights, takedown*, contracts with labels",
        kin=("compliance and privacy", "music and audio", "partnerships"),
    ),
    Topic(
        name="compliance and privacy",
        weight=3,
        words="complian*, privacy, gdpr, regulat*, legal, pipl, ccpa, data protection, ai act, "
        "security, risk management, governance, audit*, hipaa, policy, policies, consent, "
        "responsible ai, ethic*, kyc, aml, psd2, iso 27001, soc 2, data security, minors",
        shown_by="legal counsel, data retention, permissions, age check, regulator*, dpo, lawful, "
        "deletion, safety rules, certification",
        kin=("trust and safety", "rights and licensing"),
    ),
    Topic(
        name="trust and safety",
        weight=3,
        words="trust and safety, trust safety, moderation, fraud*, anti fraud, abuse, spam, "
        "content safety, safety, anti cheat*, user safety, integrity, harmful, risk control, "
        "account security, fake",
        shown_by="scam*, chargeback*, reports of abuse, moderat*, bots, blocked, takedown*",
        kin=("compliance and privacy", "payments"),
    ),
    Topic(
        name="payments",
        weight=3,
        words="payment*, fintech, checkout, billing, wallet*, banking, lending, credit, card, "
        "cards, "
        "financial services, insurance, financial product*, invoic*, transactions, remittance, "
        "wechat pay, alipay, fin tech, finance products, bank",
        shown_by="pay, payout*, chargeback*, refund*, loan*, paypal, stripe, card payments, "
        "accounts payable, savings account",
        kin=("e-commerce", "monetization"),
    ),
    Topic(
        name="e-commerce",
        weight=3,
        words="e commerce, ecommerce, commerce, retail*, marketplace*, two sided, merchant*, "
        "seller*, "
        "buyers, shopping, cart, order management, online shop*, gmv, supply and demand, catalog",
        shown_by="checkout, orders, listings, basket, store, stores, product pages, shop, shops, "
        "delivery slots, hosts, riders, drivers",
        kin=("payments", "advertising"),
    ),
    Topic(
        name="advertising",
        weight=3,
        words="advertis*, ads, ad, ad tech, adtech, programmatic, campaign*, dsp, ssp, "
        "ad products, sponsored, brand marketing, bidding, ad formats",
        shown_by="advertisers, impressions, fill rate, cpm, ctr, ad load, self serve ads",
        kin=("monetization", "marketing"),
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
        "cross border, emerging markets, apac, emea, latam, southeast asia, multi market, "
        "internationalisation, markets, expansion, cultural*, different cultures, multiple "
        "countries, "
        "chinese market, china",
        shown_by="countries, translated, languages, in * markets, in * countries, brazil, india, "
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
        name="hardware and devices",
        weight=3,
        words="hardware, devices, device, iot, wearable*, smart home, embedded, automotive, in "
        "car, "
        "vehicle*, firmware, robot*, sensors, smart devices, consumer electronics, car",
        shown_by="headphones, smart speaker*, watch, bluetooth, tv, set top, console, carplay",
        kin=("speech and voice", "mobile apps"),
    ),
    Topic(
        name="games",
        weight=3,
        words="gaming, game*, esports, players, gamification, live ops, f2p, free to play, unity",
        shown_by="quests, arena, guild*, puzzle, battle pass",
        kin=("consumer products", "social and community", "monetization"),
    ),
    Topic(
        name="health",
        weight=3,
        words="health*, medical, clinical, patient*, medtech, pharma*, hospital*, telemedicine, "
        "wellness, fitness, health care",
        shown_by="doctors, clinic*, nurses, prescription*, therapy, sleep, symptoms, fhir, ehr",
        kin=("compliance and privacy",),
    ),
    Topic(
        name="education",
        weight=3,
        words="education*, edtech, e learning, learning platform*, learners, students, school*, "
        "teachers, online courses, tutoring, universit*, classroom",
        shown_by="lessons, course, courses, homework, pupils, lms, quiz*, curriculum",
        kin=("consumer products", "content and media"),
    ),
    Topic(
        name="mobility and travel",
        weight=3,
        words="mobility, travel*, ride hailing, transport*, maps, navigation, delivery platform, "
        "airline*, hotel*, booking*, hospitality, last mile, fleet*, couriers, food delivery",
        shown_by="drivers, rides, trips, tickets, timetable, routes, bikes, scooters, guests, "
        "hosts, "
        "reservations, riders, parcels",
        kin=("e-commerce", "operations"),
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
        name="energy and sustainability",
        weight=3,
        words="energy, sustainab*, climate, carbon, solar, smart meter*, grid, electric vehicle*, "
        "charging, renewable*, esg",
        shown_by="co2, kwh, meters, battery, heat pump*, emissions, chargers",
        kin=("hardware and devices",),
    ),
    Topic(
        name="people and hiring products",
        weight=3,
        words="hr tech, human resources, hris, payroll, talent acquisition, workforce, recruiting "
        "software, employee experience, people products",
        shown_by="candidates, shifts, applicants, employees, job board",
        kin=("B2B and enterprise",),
    ),
    Topic(
        name="accessibility",
        weight=3,
        words="accessib*, wcag, inclusive design, screen reader*, assistive, a11y, elderly",
        shown_by="captions, contrast, blind, hearing impaired, larger type",
        kin=("design",),
    ),
)
