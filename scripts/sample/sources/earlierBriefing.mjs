/** S10: a briefing of one's own of five days before, which rests on S2 and judges what has since been denied. */
export const earlierBriefing = `---
title: "Sennet talks: first reading of the new figures"
author: Captives desk
date: 2026-11-05
marking: TLP:GREEN
audience: Head of mission
---

# Bottom line

A figure for living captives is in circulation again. It rests on one unnamed official, who gave a range and called it
an assessment. We judge it likely that a list of names will be exchanged before the mediators’ deadline of 15 November.
Our confidence in this judgement is moderate: it rests on the official’s word and on the pace of the talks.

# What is reported

Halyard News reported on 3 November that between 24 and 27 of 41 captives are believed to be alive, on the word of a
senior official involved in the talks.[^1] The official said that the movement had agreed in principle to hand over a
list of names, and that ten captives would be freed over three weeks in a first stage.

On 4 November The Meridian Post gave the figure as “at least 27” and wrote that the list had been handed over. It credits
Halyard News with the first report.[^2] We treat this as the same information, not as a second source, and keep to the
wording of the first report until we know better.

# What we do not know

- Who compiled the range, and when.
- Whether the 41 include the foreign nationals.
- Whether the movement sees the list as agreed. It has not spoken in public since 26 October.

| Figure            | Source          | Origin               |
| ----------------- | --------------- | -------------------- |
| 24 to 27 of 41    | Halyard News    | one unnamed official |
| “at least 27”     | Meridian Post   | the same             |
| 38 held           | Ministry, 2 Oct | on the record        |

# Outlook

The ministry has announced a statement for 6 November. If it gives a figure of its own, the two can be compared for the
first time since summer. A denial by the movement would count against our judgement; silence would not. We shall review
both the range and the judgement by 10 November.

[^1]: Dalia Orrin, “Between 24 and 27 captives believed alive, senior official tells Halyard News,” *Halyard News*,
    3 November 2026, https://halyardnews.example/diplomacy/captives-estimate-range-sennet-1103.

[^2]: Nadia Ferrow and Tom Achterberg, “At least 27 captives alive, Israeli sources say, as talks near exchange of
    names,” *The Meridian Post*, 4 November 2026, https://www.meridianpost.example/world/2026/11/04/captives-alive-sennet-talks.
`;
