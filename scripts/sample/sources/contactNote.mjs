/** @typedef {string | { heading: string } | { rows: readonly (readonly string[])[] }} NotePart */

/**
 * S8: what a contact near the mediation says: why two totals differ by three, and that a list is still being written.
 * @type {{ title: string, line: string, marking: string, author: string, writtenAt: string, footnote: string, parts: readonly NotePart[] }}
 */
export const note = {
  title: 'Contact note: the list, and the difference of three',
  line: 'Liaison section to captives desk, 8 November 2026, 16:20. Not for citation outside the mission.',
  marking: 'TLP:AMBER',
  author: 'R. Castell',
  writtenAt: '2026-11-08T14:20:00Z',
  footnote:
    'The contact told us in September that the July round had failed over the order of names. This was confirmed a month later. The contact has not seen the present list and reports what a member of the mediators’ staff said.',
  parts: [
    'A contact close to the mediation in Sennet, whom we have known for two years, spoke to us by telephone this morning and again at noon. What follows is what the contact said, in our words; comments of ours are marked as such.[^1]',
    { heading: 'The list' },
    'No list has been handed over. The movement’s delegation is preparing a draft with 20 names for the first two stages, and wants to see the text of the ceasefire before it lets the draft out of its hands. The mediators have been told the number, not the names.',
    'The contact does not know whether the 20 are all who are alive or those whom the movement is ready to name. The contact thinks the second more probable, because sick persons come first in the draft.',
    { heading: 'The difference of three' },
    'Asked why some speak of 41 and the ministry of 38, the contact said that the ministry counts citizens and residents only; three foreign nationals are dealt with by their own governments and appear in no total that the ministry publishes.',
    {
      rows: [
        ['Figure', 'Who says so', 'As of', 'What it counts'],
        ['41 held', 'Officials, press', '3 November', 'everybody'],
        ['38 held, 22 with sign of life', 'Ministry', '5 November', 'citizens and residents'],
        ['20 names in draft', 'This contact, at second hand', '8 November', 'first two stages only'],
      ],
    },
    { heading: 'Timing' },
    'The delegation is expected back in Sennet on Tuesday. The contact would be surprised by an exchange of names before the 15th and thinks that the mediators will move the date rather than let it pass.',
    { heading: 'Comment' },
    'One contact, at second hand, on a matter in which every side has reason to talk numbers up or down. On the difference of three the contact repeats what can be worked out from public documents. On the draft list there is nothing to compare it with. We advise against using the figure of 20 as a number of living captives.',
    'We shall ask again on Wednesday, after the delegation’s return.',
  ],
};
