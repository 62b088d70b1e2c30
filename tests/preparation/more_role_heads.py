"""More positions and studies as CVs set them, with what each says."""

# ruff: noqa: RUF001, E501 - dashes as CVs have them, and each CV in one piece

POSITIONS = [
    (
        "## Product consultant (part-time)\nSelf-employed, Leeds – September 2021 to January 2023\n- Led a b",
        [("Product consultant (part-time)", "Self-employed", "2021-09", "2023-01")],
    ),
    (
        "Deezer\n3 years 2 months\nSenior Product Manager\nMarch 2021 - Present (2 years)\nParis, France\nOwned pricing.\nProduct Manager\nJanuary 2020 - March 2021 (1 year 3 months)\nOwned search.",
        [
            ("Senior Product Manager", "Deezer", "2021-03", "now"),
            ("Product Manager", "Deezer", "2020-01", "2021-03"),
        ],
    ),
    (
        "Deezer | Senior PM | 2019–2021 | Paris\n- Led a b",
        [("Senior PM", "Deezer", "2019", "2021")],
    ),
    (
        "DEEZER — Music streaming service\nSenior Product Manager (Mar 2021 – Present)\n- Led a b",
        [("Senior Product Manager", "DEEZER", "2021-03", "now")],
    ),
    (
        "Product Manager (Contract), ING Bank, Amsterdam, 06/2019 – 12/2019\n- Led a b",
        [("Product Manager (Contract)", "ING Bank", "2019-06", "2019-12")],
    ),
    (
        "Jan 2019 – Mar 2021 | Product Manager | Trade Republic, Berlin\n- Led a b",
        [("Product Manager", "Trade Republic", "2019-01", "2021-03")],
    ),
    (
        "2022 – now\nGroup Product Manager, Search\nIdealo Internet GmbH, Berlin\n- Led a b",
        [("Group Product Manager, Search", "Idealo Internet GmbH", "2022", "now")],
    ),
    (
        "eBay, Senior Product Manager, 2018–2020\n- Led a b",
        [("Senior Product Manager", "eBay", "2018", "2020")],
    ),
    (
        "Senior Product Manager\ntrivago N.V. · Düsseldorf · 2018–2020\n- Led a b",
        [("Senior Product Manager", "trivago N.V.", "2018", "2020")],
    ),
    (
        "Product Manager, AI Platform — Tencent Cloud, Shenzhen | 2021.07 – present\n- Led a b",
        [("Product Manager, AI Platform", "Tencent Cloud", "2021-07", "now")],
    ),
    (
        "Tencent Music Entertainment (Shenzhen)  Product Manager  2019.07-2021.06\n- Led a b",
        [("Product Manager", "Tencent Music Entertainment", "2019-07", "2021-06")],
    ),
    (
        "McKinsey & Company, Munich\nSenior Associate → Engagement Manager\nSep 2015 to Aug 2018\n- Led a b",
        [("Senior Associate → Engagement Manager", "McKinsey & Company", "2015-09", "2018-08")],
    ),
    (
        "Co-founder and CPO, Tonwerk UG (closed 2020), Leipzig, 10/2017 - 02/2020\n- Led a b",
        [("Co-founder and CPO", "Tonwerk UG", "2017-10", "2020-02")],
    ),
    (
        "Product Manager, Navigation\nHERE Technologies\nBerlin, Germany\nAugust 2016 – October 2019\n- Led a b",
        [("Product Manager, Navigation", "HERE Technologies", "2016-08", "2019-10")],
    ),
    (
        "Teacher of Mathematics, St Mary's School, Leeds (2009–2014)\n- Led a b",
        [("Teacher of Mathematics", "St Mary's School", "2009", "2014")],
    ),
    (
        "Freelance Product Consultant, Remote, since 01/2024\n- Led a b",
        [("Freelance Product Consultant", "", "2024-01", "now")],
    ),
    ("Freelance, 2023 – 2024\n- Led a b", [("Freelance", "", "2023", "2024")]),
    (
        "Product Manager – Spotify – 2019/2021\n- Led a b",
        [("Product Manager", "Spotify", "2019", "2021")],
    ),
    (
        "Product Manager, Spotify\nFeb 2019–\n- Led a b",
        [("Product Manager", "Spotify", "2019-02", "now")],
    ),
    (
        "**Product Manager**, Spotify (Feb 2019 - Dec 2020)\n- Led a b",
        [("Product Manager", "Spotify", "2019-02", "2020-12")],
    ),
    (
        "Zalando SE – Berlin\n05/2019 – 12/2021: Senior Product Manager\n- Led a b\n01/2018 – 04/2019: Product Manager\n- Led c d",
        [
            ("Senior Product Manager", "Zalando SE", "2019-05", "2021-12"),
            ("Product Manager", "Zalando SE", "2018-01", "2019-04"),
        ],
    ),
    (
        "Senior Product Manager, Zalando SE, Berlin 05/2019 – 12/2021\nZalando is Europe's fashion platform.\n- Led a b\nProduct Manager, Zalando SE, Berlin 01/2018 – 04/2019\n- Led c d",
        [
            ("Senior Product Manager", "Zalando SE", "2019-05", "2021-12"),
            ("Product Manager", "Zalando SE", "2018-01", "2019-04"),
        ],
    ),
    (
        "Sonos, Boston — Director, Product Management (May 2020 – Aug 2023)\n- Led a b",
        [("Director, Product Management", "Sonos", "2020-05", "2023-08")],
    ),
    (
        "VP Product, Growth & Monetisation @ Flo (London, remote) | 2021 – 2024\n- Led a b",
        [("VP Product, Growth & Monetisation", "Flo", "2021", "2024")],
    ),
    (
        "Internship — Product, Bose, Framingham MA, June–August 2017\n- Led a b",
        [("Internship — Product", "Bose", "2017-06", "2017-08")],
    ),
    (
        "Career break (parental leave)\nJune 2021 – May 2022\nProduct Manager, Bolt, 2019-01 – 2021-05\n- Led a b",
        [
            ("Career break (parental leave)", "", "2021-06", "2022-05"),
            ("Product Manager", "Bolt", "2019-01", "2021-05"),
        ],
    ),
    (
        "Spotify\nStockholm, Sweden\nProduct Manager, Podcasts\n2019 – 2021\n- Led a b",
        [("Product Manager, Podcasts", "Spotify", "2019", "2021")],
    ),
    (
        "Product Manager\n2019 – 2021\nSpotify, Stockholm\n- Led a b\nAnalyst\n2017 – 2019\nNordea, Stockholm\n- Led c d",
        [("Product Manager", "Spotify", "2019", "2021"), ("Analyst", "Nordea", "2017", "2019")],
    ),
    (
        "Owner's representative, Nordea, 2017 – 2019\n- Led c d",
        [("Owner's representative", "Nordea", "2017", "2019")],
    ),
    (
        "Data Scientist II, Booking.com, Amsterdam\nApr 2017 – Jun 2019\n- Led a b",
        [("Data Scientist II", "Booking.com", "2017-04", "2019-06")],
    ),
    ("Bolt: Product Manager (2019–2021)\n- Led a b", [("Product Manager", "Bolt", "2019", "2021")]),
    (
        "Company: Bolt\nPosition: Product Manager\nPeriod: 2019.03–2021.05\n- Led a b",
        [("Product Manager", "Bolt", "2019-03", "2021-05")],
    ),
    (
        "2019 – 2021 Bolt Senior Product Manager\n- Led a b",
        [("Senior Product Manager", "Bolt", "2019", "2021")],
    ),
    (
        "Senior Product Manager Bolt 2019 – 2021\n- Led a b",
        [("Senior Product Manager", "Bolt", "2019", "2021")],
    ),
    (
        "Senior Product Manager Payments 2019 – 2021\nBolt, Tallinn\n- Led a b",
        [("Senior Product Manager Payments", "Bolt", "2019", "2021")],
    ),
    (
        "Product Manager, Bolt - Tallinn, Estonia - Jan 2019 to Present\n- Led a b",
        [("Product Manager", "Bolt", "2019-01", "now")],
    ),
    ("Product Manager. Bolt. 2019–2021.\n- Led a b", [("Product Manager", "Bolt", "2019", "2021")]),
    (
        "## Bolt (mobility, 4,000 people)\nTallinn, Estonia\n### Senior Product Manager\nJan 2021 – now\n- Led a b\n### Product Manager\nJan 2019 – Dec 2020\n- Led c d",
        [
            ("Senior Product Manager", "Bolt", "2021-01", "now"),
            ("Product Manager", "Bolt", "2019-01", "2020-12"),
        ],
    ),
    (
        "Senior Product Manager\nBolt\n2021 – now\nPromoted from Product Manager in 2021\n- Led a b",
        [("Senior Product Manager", "Bolt", "2021", "now")],
    ),
    (
        "Product Manager (Growth) · Bolt · Tallinn · 2019–2021 · full-time\n- Led a b",
        [("Product Manager (Growth)", "Bolt", "2019", "2021")],
    ),
    (
        "2019-2021 • Bolt • Product Manager\n- Led a b\n2017-2019 • Wise • Analyst\n- Led c d",
        [("Product Manager", "Bolt", "2019", "2021"), ("Analyst", "Wise", "2017", "2019")],
    ),
    (
        "Lead PM, Rider App\nBolt Technology OÜ, Tallinn, Estonia | 05/2020 – 08/2023\n- Led a b",
        [("Lead PM, Rider App", "Bolt Technology OÜ", "2020-05", "2023-08")],
    ),
    (
        "Head of Product & Co-Founder\nSeed-stage start-up Loopy, Berlin\n2018–2020\n- Led a b",
        [("Head of Product & Co-Founder", "Seed-stage start-up Loopy", "2018", "2020")],
    ),
    (
        "Mother and carer\n2015–2018\nProduct Manager, Bolt, 2012–2015\n- Led a b",
        [("Mother and carer", "", "2015", "2018"), ("Product Manager", "Bolt", "2012", "2015")],
    ),
    (
        "Product Manager | Bolt | Tallinn\nJan 2019 – Dec 2020 | 2 years\nRide-hailing, 50M users\n- Led a b",
        [("Product Manager", "Bolt", "2019-01", "2020-12")],
    ),
]

STUDIES = [
    (
        "TU Munich MSc Computer Science 2014–2016",
        [("MSc Computer Science", "TU Munich", "2014", "2016")],
    ),
    (
        "MSc Computer Science University of Leeds 2014–2016",
        [("MSc Computer Science", "University of Leeds", "2014", "2016")],
    ),
    (
        "MSc Computer Science\nTU Munich\n2014–2016\nGrade: 1.3",
        [("MSc Computer Science", "TU Munich", "2014", "2016")],
    ),
    (
        "2014–2016\nMSc Computer Science\nTU Munich\n2010–2014\nBSc Physics\nLMU Munich",
        [
            ("MSc Computer Science", "TU Munich", "2014", "2016"),
            ("BSc Physics", "LMU Munich", "2010", "2014"),
        ],
    ),
    (
        "University of Warwick, Coventry\nBSc Economics, 2:1, Sep 2012 – Jul 2015\nThesis on auctions",
        [("BSc Economics", "University of Warwick", "2012-09", "2015-07")],
    ),
    (
        "INSEAD, Fontainebleau — MBA, 2018\nUniversity of Cape Town — BCom Accounting, 2009–2012",
        [
            ("MBA", "INSEAD", "2018", "2018"),
            ("BCom Accounting", "University of Cape Town", "2009", "2012"),
        ],
    ),
    (
        "B.Tech in Electronics, IIT Madras, 2011 - 2015 (CGPA 8.7/10)",
        [("B.Tech in Electronics", "IIT Madras", "2011", "2015")],
    ),
    (
        "Master's degree in Innovation Management — Politecnico di Milano | 2013-2015",
        [("Master's degree in Innovation Management", "Politecnico di Milano", "2013", "2015")],
    ),
    (
        "Bachelor of Music (Piano), Royal Conservatoire of Scotland, 2008 – 2012",
        [("Bachelor of Music (Piano)", "Royal Conservatoire of Scotland", "2008", "2012")],
    ),
    (
        "Peking University, Beijing, China\nMaster of Engineering in Software Engineering, 2016.09 – 2019.06",
        [
            (
                "Master of Engineering in Software Engineering",
                "Peking University",
                "2016-09",
                "2019-06",
            )
        ],
    ),
    (
        "MBA – Stanford Graduate School of Business (2015)\nCSPO, Scrum Alliance (2019)",
        [("MBA", "Stanford Graduate School of Business", "2015", "2015")],
    ),
    (
        "- MA Linguistics, Leiden University (2010)\n- BA Dutch, Leiden University (2008)",
        [
            ("MA Linguistics", "Leiden University", "2010", "2010"),
            ("BA Dutch", "Leiden University", "2008", "2008"),
        ],
    ),
]

PROJECTS = [
    ("Crate — vinyl collection app (2022)\n- Built it alone", [("Crate", "", "2022", "2022")]),
    (
        "## Crate\nA vinyl collection app.\n- Built it alone\n## Hum\n- Made it",
        [("Crate", "", "", ""), ("Hum", "", "", "")],
    ),
]

VOLUNTEERING = [
    ("Mentor, ADPList, since 2021\n- Mentored 12 people", [("Mentor", "ADPList", "2021", "now")]),
    (
        "Board member at Food Bank Leeds, 2019–2022",
        [("Board member", "Food Bank Leeds", "2019", "2022")],
    ),
    (
        "Code Club Berlin — Volunteer teacher, 2018",
        [("Volunteer teacher", "Code Club Berlin", "2018", "2018")],
    ),
]
