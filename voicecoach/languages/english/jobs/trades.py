"""Topics of the trades that products are made for, and of the law they live under."""

from voicecoach.languages.english.jobs.topics import Topic

TRADES = (
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
        "security, risk management, governance, audit*, hipaa, consent, "
        "responsible ai, ethic*, kyc, aml, psd2, iso 27001, soc 2, data security, minors",
        shown_by="policy, policies, legal counsel, data retention, permissions, age check, "
        "regulator*, dpo, lawful, "
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
        kin=("e-commerce",),
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
        name="hardware and devices",
        weight=3,
        words="hardware, devices, device, iot, wearable*, smart home, embedded, automotive, in "
        "car, "
        "vehicle*, firmware, robot*, sensors, smart devices, consumer electronics, car",
        shown_by="headphones, smart speaker*, watch, bluetooth, tv, set top, console, carplay",
        kin=("speech and voice",),
    ),
    Topic(
        name="games",
        weight=3,
        words="gaming, game*, esports, players, gamification, live ops, f2p, free to play, unity",
        shown_by="quests, arena, guild*, puzzle, battle pass",
    ),
    Topic(
        name="health",
        weight=3,
        words="health*, medical, clinical, patient*, medtech, pharma*, hospital*, telemedicine, "
        "wellness, fitness, health care",
        shown_by="doctors, clinic*, nurses, prescription*, therapy, sleep, symptoms, fhir, ehr",
    ),
    Topic(
        name="education",
        weight=3,
        words="education*, edtech, e learning, learning platform*, learners, students, school*, "
        "teachers, online courses, tutoring, universit*, classroom",
        shown_by="lessons, course, courses, homework, pupils, lms, quiz*, curriculum",
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
        name="energy and sustainability",
        weight=3,
        words="energy, sustainab*, climate, carbon, solar, smart meter*, grid, electric vehicle*, "
        "charging, renewable*, esg",
        shown_by="co2, kwh, meters, battery, heat pump*, emissions, chargers",
    ),
    Topic(
        name="people and hiring products",
        weight=3,
        words="hr tech, human resources, hris, payroll, talent acquisition, workforce, recruiting "
        "software, employee experience, people products",
        shown_by="candidates, shifts, applicants, employees, job board",
        kin=("B2B and enterprise",),
    ),
)
