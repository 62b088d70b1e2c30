"""Answers of known quality, none of which the rules were written from."""

CLEAR = (
    "I killed our podcast tab three weeks before launch. Legal wanted to ship in the small markets "
    "first and I turned that down. We lost the radio partnership for the spring.",
    "I told my director we would not ship the autoplay default. It would have added four percent "
    "listening time. I chose the users who wanted to sleep.",
    "My decision was to launch the karaoke scoring without the full data. I had eight hundred "
    "recordings from Chengdu and I said that is enough. Data science was against it.",
    "I wouldn't sign off the discount campaign, so it did not go out. Sales were furious. Churn "
    "stayed at three percent.",
    "We had two plans. I went for the slow one, the licences first, and the feature came five "
    "months later. It cost me the trust of the marketing lead.",
)
BUZZWORDS = (
    "I am a very data-driven person and at the end of the day it is all about the user. I decided "
    "to leverage synergies across the organisation and I chose to focus on customer obsession.",
    "I took full ownership end to end. I made the decision to be proactive, and I pushed for "
    "excellence rather than mediocrity. We broke down silos and engagement improved significantly.",
    "I chose quality over quantity. I rejected the status quo. I accepted the risk of disruption "
    "because innovation needs courage, and my rule is simple: always be customer centric.",
    "I made a data-informed decision to pivot. I weighed the trade-offs, I rejected the safe "
    "option, and I accepted the risk, because without risk there is no reward.",
    "I decided to go all in on user value. I cut the noise, killed complexity and doubled down on "
    "what moves our North Star. Rather than chase vanity metrics, I accepted short-term pain.",
)
PLANS = (
    "I would look at the data first, and then I would choose the smaller market instead of the big "
    "one. I would accept that we lose the spring campaign. Below forty percent we stop.",
    "If that happened to me, I'd stop the launch and turn down the growth team's plan. It would "
    "cost us the quarter, and the sales team would be angry, but I would hold the line.",
    "What I'd do is simple. I'd kill it. I'd call the partners myself, tell them the launch in "
    "March is off, and I'd take the heat from my director.",
    "I haven't had that yet, but I would go with the conservative option and turn down the fast "
    "one. My line would be five percent complaints. Above that we stop.",
    "I think a good product manager should decide quickly. I would choose to launch without the "
    "data, and if retention falls below thirty percent, I would roll it back.",
)
PAY_DEMANDS = (
    "I want a base of 750,000 and 0.07 percent equity, because I grew monthly users by twelve "
    "percent. I turned down 700,000 from another company. Below 720,000 I will not sign.",
    "Let's talk about money. I won't come for less than 680,000. They offered me 720,000, but I "
    "would take 690,000 from you if the equity is 0.06 percent.",
    "I want the top of the band. My last feature earned two million, so I think a raise of thirty "
    "percent is fair. I decided that I will not move without it.",
    "I'm asking for seven hundred and fifty thousand. I chose you over the bank, but I won't "
    "accept less than seven hundred, that is my floor.",
    "My ask is 720,000 base, and I would give up part of the bonus for more equity. I have another "
    "offer at 690,000 and I rejected it.",
)
WITHOUT = (
    "Last year the playlist team had a big project with many partners. There were meetings with "
    "design and data every week, and it went really well in the end.",
    "My manager decided to stop the project. I informed the partners and updated the plan, and the "
    "team was happy with how I communicated.",
    "We talked about many things with the team, and the meetings were long and useful.",
    "I was responsible for the onboarding flow. I worked with two engineers and a designer, and I "
    "wrote the tickets and checked the results every day.",
    "The numbers went down in March, so there was a task force. They looked at the funnel and "
    "found three causes, and everything was fixed by summer.",
)
