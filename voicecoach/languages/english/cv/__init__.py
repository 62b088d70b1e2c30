"""English as CVs are written in it: headings, titles, dates, verbs and nouns of doing."""
