"""Answers as far as they came: some are worth breaking into, some are not."""

TEAM = (
    "So we had this quarter with the payments team, and the team met every morning, and everybody "
    "was very involved in it. We aligned with design and with marketing, we collected what "
    "everybody thought, and we looked at the numbers together. We had workshops with the regional "
    "teams too, and those went well, and people were happy that somebody listened to them. As a "
    "team we then went through all of it again, and everyone brought their view to the table, and "
    "it was a great collaboration of all of us, and there was a good spirit in all of it."
)
HEDGING = (
    "I think maybe I could have gone with the smaller release, and I was kind of leaning towards "
    "it. I guess I would probably say that there were good reasons for both, and I was not really "
    "sure. Perhaps it would have been better to wait, and perhaps not, it is hard to say. I sort "
    "of felt that we should maybe look at it again in a while. There were people who saw it like "
    "that and others who saw it another way, and I suppose that both had a point in a way."
)
INTRODUCTION = (
    "To understand this you have to know what the company looked like at that time. There were "
    "about four hundred people in three cities, and the product had started as a small tool for "
    "shops. The market was changing, because two large competitors had come in, and the prices "
    "were going down everywhere. Our part was the mobile app, which had been written by an agency "
    "years before, and it was slow, and the ratings in the store were getting worse every month. "
    "There was a roadmap with something like thirty items on it, and each had its own history."
)
OTHERS = (
    "Our director decided in the spring that the whole thing had to be moved to the new platform. "
    "He had talked to the vendor, and the vendor had made a good offer, and so the contract was "
    "signed. The engineers then spent some months on it, and there were the usual delays, and the "
    "reports went up every week. In the summer the director decided that the launch would be in "
    "September, and the marketing department planned everything around that date. There was a lot "
    "to do in those weeks, with tickets and tables and meetings, and people worked late."
)
RAMBLES = {"team": TEAM, "hedging": HEDGING, "introduction": INTRODUCTION, "others": OTHERS}

DECIDED = " So nine days before the release I pulled the feature, against the wish of sales."
NAMING = (" So in the end I decided to", " And what I did was", " My call then was to", " So I")
