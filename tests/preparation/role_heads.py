"""Positions and studies as CVs set them, with what each says."""

# ruff: noqa: RUF001, E501 - dashes as CVs have them, and each CV in one piece

POSITIONS = [
    (
        "Senior Product Manager, Deezer (Paris) — Mar 2021 – Present\n- Led x a",
        [("Senior Product Manager", "Deezer", "2021-03", "now")],
    ),
    (
        "Deezer, Paris\nSenior Product Manager\nMar 2021 – Present\n- Led x a",
        [("Senior Product Manager", "Deezer", "2021-03", "now")],
    ),
    (
        "Senior Product Manager\nDeezer, Paris\n03/2021 – 04/2023\n- Led x a\nProduct Manager\nSoundCloud, Berlin\n01/2019 – 02/2021\n- Led y b",
        [
            ("Senior Product Manager", "Deezer", "2021-03", "2023-04"),
            ("Product Manager", "SoundCloud", "2019-01", "2021-02"),
        ],
    ),
    (
        "2019–2021\nProduct Manager\nDeezer\n- Led a b\n2017–2019\nAnalyst\nBCG\n- Led c d",
        [("Product Manager", "Deezer", "2019", "2021"), ("Analyst", "BCG", "2017", "2019")],
    ),
    (
        "Deezer 2017–2023\nSenior PM 2021–2023\n- Led a b\nPM 2017–2021\n- Led c d",
        [("Senior PM", "Deezer", "2021", "2023"), ("PM", "Deezer", "2017", "2021")],
    ),
    (
        "Deezer, Paris\nSenior PM, 2021–2023\n- Led a b\nPM, 2017–2021\n- Led c d\nBCG, London\nConsultant, 2015–2017\n- Led e f",
        [
            ("Senior PM", "Deezer", "2021", "2023"),
            ("PM", "Deezer", "2017", "2021"),
            ("Consultant", "BCG", "2015", "2017"),
        ],
    ),
    (
        "Product Manager at Klarna | Stockholm | Q3 2020 – Q1 2022\n- Led a b",
        [("Product Manager", "Klarna", "2020-07", "2022-03")],
    ),
    (
        "Klarna | Product Manager, Payments | 3/19 - 4/21\n- Led a b",
        [("Product Manager, Payments", "Klarna", "2019-03", "2021-04")],
    ),
    (
        "Product Manager, Discover Weekly, Spotify, Stockholm, since 2022\n- Led a b",
        [("Product Manager, Discover Weekly", "Spotify", "2022", "now")],
    ),
    (
        "Product Manager – Growth, Bolt (Tallinn), May 2019 to Jun 2020\n- Led a b",
        [("Product Manager – Growth", "Bolt", "2019-05", "2020-06")],
    ),
    (
        "Working Student Product, Zalando SE, Berlin — Summer 2018\n- Led a b",
        [("Working Student Product", "Zalando SE", "2018", "2018")],
    ),
    (
        "2021.03 – 2023.05 Product Manager, NetEase Cloud Music (Hangzhou)\n- Led a b",
        [("Product Manager", "NetEase Cloud Music", "2021-03", "2023-05")],
    ),
    (
        "Head of Product\nAcme, Inc. · San Francisco, CA · Full-time\nJan 2020 - Present · 3 yrs 2 mos\n- Led a b",
        [("Head of Product", "Acme, Inc.", "2020-01", "now")],
    ),
    (
        "# Klarna\n## Product Lead (2019 – 2021)\n- Led a b\n## Product Manager (2017 – 2019)\n- Led c d\n# Education\nMBA, INSEAD, 2016",
        [
            ("Product Lead", "Klarna", "2019", "2021"),
            ("Product Manager", "Klarna", "2017", "2019"),
            ("MBA", "INSEAD", "2016", "2016"),
        ],
    ),
    (
        "Founder & CEO, Loopstack\nBerlin, Jan 2018 – Nov 2019\nLoopstack was a marketplace for samples.\n- Led a b",
        [("Founder & CEO", "Loopstack", "2018-01", "2019-11")],
    ),
    (
        "| 2019–2021\n| Product Manager, Bolt\n- Led a b\n| 2016–2019\n| Engineer, Skype\n- Led c d",
        [("Product Manager", "Bolt", "2019", "2021"), ("Engineer", "Skype", "2016", "2019")],
    ),
    (
        "Parental leave, May 2020 – Apr 2021\nProduct Manager, N26, 2018-01 – 2020-04\n- Led a b",
        [
            ("Parental leave", "", "2020-05", "2021-04"),
            ("Product Manager", "N26", "2018-01", "2020-04"),
        ],
    ),
    (
        "Product Manager\t2019 – 2021\nSonos\n- Led a b",
        [("Product Manager", "Sonos", "2019", "2021")],
    ),
    (
        "SONOS — Senior Product Manager, Voice\nBoston, MA\nSeptember 2019 – October 2022\nMakers of wireless speakers.\n- Led a b",
        [("Senior Product Manager, Voice", "SONOS", "2019-09", "2022-10")],
    ),
    (
        "- 2012 – 2014: Business Analyst at Accenture\n- 2010 – 2012: Trainee at Siemens AG",
        [
            ("Business Analyst", "Accenture", "2012", "2014"),
            ("Trainee", "Siemens AG", "2010", "2012"),
        ],
    ),
    (
        "Product Manager @ Notion\n(2022 –)\n- Led a b",
        [("Product Manager", "Notion", "2022", "now")],
    ),
    (
        "Mar–Aug 2021: Product Management Intern, SAP SE\n- Led a b",
        [("Product Management Intern", "SAP SE", "2021-03", "2021-08")],
    ),
    (
        "Senior Product Manager (Payments), Adyen, Amsterdam\n2019 to now\n- Led a b",
        [("Senior Product Manager (Payments)", "Adyen", "2019", "now")],
    ),
    (
        "PRODUCT OWNER\nBosch Power Tools, Stuttgart\n01.04.2018 – 30.09.2020\n- Led a b",
        [("PRODUCT OWNER", "Bosch Power Tools", "2018-04", "2020-09")],
    ),
]

STUDIES = [
    (
        "MSc Computer Science, TU Munich, 2014–2016",
        [("MSc Computer Science", "TU Munich", "2014", "2016")],
    ),
    (
        "University of Leeds\nBA (Hons) History\n2010 – 2013",
        [("BA (Hons) History", "University of Leeds", "2010", "2013")],
    ),
    (
        "B.Sc. Electrical Engineering — IIT Bombay (Sep 2008 – May 2012)",
        [("B.Sc. Electrical Engineering", "IIT Bombay", "2008-09", "2012-05")],
    ),
    (
        "London Business School, MBA, 2015",
        [("MBA", "London Business School", "2015", "2015")],
    ),
    (
        "2012–2015 Bachelor of Arts, Sociology, Universität Wien",
        [("Bachelor of Arts, Sociology", "Universität Wien", "2012", "2015")],
    ),
    (
        "Master of Science in Management\nHEC Paris\n2011 – 2013\nBachelor of Economics\nUniversità Bocconi\n2008 – 2011",
        [
            ("Master of Science in Management", "HEC Paris", "2011", "2013"),
            ("Bachelor of Economics", "Università Bocconi", "2008", "2011"),
        ],
    ),
    (
        "- MEng Mechanical Engineering, Imperial College London (2009–2013)",
        [("MEng Mechanical Engineering", "Imperial College London", "2009", "2013")],
    ),
    (
        "PhD in Computational Linguistics at the University of Edinburgh, 2012 - 2016",
        [("PhD in Computational Linguistics", "University of Edinburgh", "2012", "2016")],
    ),
]
