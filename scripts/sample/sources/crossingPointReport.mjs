/**
 * A part of a page of the report: a paragraph, or what its key says.
 * @typedef {string | { heading: string } | { subheading: string } | { list: readonly string[] } | Table} ReportPart
 * @typedef {{ table: string, columns: readonly number[], rows: readonly (readonly string[])[], note?: string }} Table
 */

export const report = {
  title: 'Held and Unaccounted For',
  subtitle: 'Persons held in the Zahrin area: what is known, and how recently',
  status: 'Situation as at 31 October 2026',
  series: 'CPM Report 2026/7',
  publisher: 'Crossing Point Monitor',
  authors: ['Petra Lindqvar', 'Yusra Hamdal'],
  date: '9 November 2026',
};

/**
 * S6, page 3 onwards; pages 1 and 2 are cover and contents. Each entry is one page; the number that matters stands in
 * table 4 on page 9.
 * @type {readonly (readonly ReportPart[])[]}
 */
export const reportPages = [
  [
    { heading: 'Summary' },
    'Crossing Point Monitor (CPM) keeps a file on every person known to be held by armed groups in the Zahrin area. On 31 October 2026 there were 41 open files. This report says what is in them, how old it is, and from whom it came.',
    { subheading: 'Main findings' },
    {
      list: [
        'For 21 of the 41 persons there is a sign of life since 1 August 2026 that two unconnected sources support (table 4).',
        'For a further 9 persons the last sign of life is older. Nothing speaks for their death; nothing recent speaks for their life.',
        'Six persons are confirmed dead. Their remains have not been returned.',
        'For 5 persons CPM has no information that meets its own rules.',
        'Three of the 41 are foreign nationals. They are missing from some of the totals that are made public (table 3).',
      ],
    },
    { subheading: 'What this report does not say' },
    'It does not say how many persons are alive. A file can show when somebody was last known to be alive; it cannot show that the person is alive today. Adding the first two figures gives 30, which is an upper bound on the persons for whom there has ever been a sign of life and no confirmation of death. It should not be quoted as a number of living persons.',
    'CPM takes no part in the talks in Sennet and has not seen any list that the parties may have exchanged or prepared.',
  ],
  [
    { heading: '1  Scope and definitions' },
    { subheading: '1.1  Who is counted' },
    'A file is opened when a person is reported held by at least one relative, lawyer or released person, and is closed when the person is released or the remains are returned. Persons detained by state authorities are documented in a separate series and are not counted here.',
    'The area covered is the three districts served by the Zahrin crossing. Persons moved out of the area stay in the count as long as the group that holds them does.',
    { subheading: '1.2  Sign of life' },
    'A sign of life is a statement, message, recording or medical record from which it follows that a named person was alive on a stated date. It is accepted when two sources support it that are not known to have spoken with each other.',
    'The date of a sign of life is the date on which the person was alive, not the date on which CPM learnt of it. The two are often months apart: in the files closed this year the median was 47 days.',
    { subheading: '1.3  Confirmed dead' },
    'A death is confirmed by remains, by a forensic document, or by two witnesses who saw the body and knew the person. Announcements by a party are recorded but do not confirm a death.',
    { subheading: '1.4  Cut-off' },
    'All figures are as at 31 October 2026, 24:00. Information received later is in the files but not in this report.',
  ],
  [
    { heading: '2  How the files are kept' },
    { subheading: '2.1  Sources' },
    'Most information comes from four kinds of people: persons who were released or escaped, relatives who received a message, medical staff who treated somebody, and drivers and traders who cross regularly. Each is interviewed alone, in the language of their choice, by two members of staff.',
    'Every statement is written down the same day and read back. The interviewee may correct it and may withdraw it at any time. In the period of this report four statements were withdrawn; the signs of life that rested on them were removed.',
    { subheading: '2.2  Independence' },
    'Two sources count as two only when there is no known path between them. Three former captives who shared a room and remember the same voice next door are one source. So are a newspaper report and a second newspaper that takes it over.',
    { subheading: '2.3  Review' },
    'Every file is read once a quarter by somebody who did not compile it. The reviewer does not see the conclusion and draws one from the statements alone. Where the two differ, the more cautious one stands. This happened in 7 of the 41 files in October.',
    { subheading: '2.4  Protection' },
    'No names, places of detention or dates of interviews are published. Figures below three are published only for nationality and status, where the persons concerned or their families have agreed.',
  ],
  [
    { heading: '2.5  What the information is made of' },
    'Table 1 shows from whom the information in the files came. A file can rest on several kinds of source, so that the column adds up to more than 41.',
    {
      table: 'Table 1: Files by kind of source, 31 October 2026',
      columns: [0.52, 0.24, 0.24],
      rows: [
        ['Kind of source', 'Files', 'Sole kind'],
        ['Released or escaped persons', '29', '8'],
        ['Messages to relatives', '17', '3'],
        ['Medical staff', '12', '1'],
        ['Drivers and traders', '9', '0'],
        ['Recordings published by a party', '6', '0'],
      ],
      note: 'Recordings are used only where the date can be established from something in them.',
    },
    { subheading: '2.6  Limits' },
    'The files know more about those who were held near others. A person held alone leaves no witnesses, and silence about such a person means little. Women are 9 of the 41 and are better documented than men, because they were more often held together.',
    'Since the crossing has been closed most days, interviews with new arrivals have fallen from 61 in the second quarter to 14 in the third. The share of old information has risen accordingly. A lower number of recent signs of life therefore need not mean that fewer persons are alive: it means that fewer persons could tell.',
  ],
  [
    { heading: '3  Access' },
    'What is known of the persons held depends on who can cross. Table 2 gives the number of days on which the Zahrin crossing was open to persons in both directions for at least four hours.',
    {
      table: 'Table 2: Days open at the Zahrin crossing, 2026',
      columns: [0.34, 0.22, 0.22, 0.22],
      rows: [
        ['Month', 'Days open', 'Convoys', 'Interviews'],
        ['May', '19', '44', '23'],
        ['June', '16', '37', '20'],
        ['July', '11', '25', '12'],
        ['August', '4', '9', '6'],
        ['September', '3', '7', '5'],
        ['October', '2', '4', '3'],
      ],
      note: 'Convoys are counted on the day of crossing; interviews on the day of the first statement.',
    },
    'From August to October the crossing was open on nine days. On none of them could medical staff pass in both directions on the same day.',
    { subheading: '3.1  Why this matters for the figures' },
    'Before August a sign of life reached CPM after five to seven weeks. It now takes ten to thirteen. Persons last seen in September will therefore in many cases only appear in the figures of the next report.',
    'CPM has asked both parties to let one neutral medical visitor pass each week. Neither has answered in writing.',
  ],
  [
    { heading: '4  Who is held' },
    { subheading: '4.1  Nationality and status' },
    'Table 3 divides the 41 open files by nationality and legal status at the time the person was taken.',
    {
      table: 'Table 3: Open files by nationality and status, 31 October 2026',
      columns: [0.46, 0.18, 0.18, 0.18],
      rows: [
        ['Status', 'Persons', 'Women', 'Men'],
        ['Citizens', '34', '8', '26'],
        ['Residents without citizenship', '4', '1', '3'],
        ['Foreign nationals', '3', '0', '3'],
        ['Total', '41', '9', '32'],
      ],
      note: 'The foreign nationals are seasonal workers; their families agreed to this row.',
    },
    'Citizens and residents together are 38. Totals published by the authorities usually mean these 38 and leave the three foreign nationals to the states they come from. Readers who compare totals should check which of the two is meant.',
    { subheading: '4.2  Age and time held' },
    'The youngest person was 19 when taken, the oldest 71. The median time held is 13 months. Eleven persons have been held for more than 18 months; for four of them the last sign of life is older than a year.',
  ],
  [
    { heading: '4.3  Signs of life' },
    'Table 4 gives, for each of the 41 files, the most recent information that meets the rules of section 1.2. Each person is counted once.',
    {
      table: 'Table 4: Most recent information on each person, 31 October 2026',
      columns: [0.52, 0.16, 0.16, 0.16],
      rows: [
        ['Most recent information', 'Persons', 'Women', 'Men'],
        ['Sign of life since 1 August 2026', '21', '6', '15'],
        ['Sign of life, older', '9', '2', '7'],
        ['Confirmed dead, remains not returned', '6', '1', '5'],
        ['No information that meets the rules', '5', '0', '5'],
        ['Total', '41', '9', '32'],
      ],
      note: 'Of the three foreign nationals one is in the first row, one in the third and one in the fourth.',
    },
    'The first row is the figure that CPM regards as safe to quote, with its date. It has fallen from 24 in the report for July. Of the three persons who left the row, two moved to the second because nothing new was heard of them; one is confirmed dead.',
    'The second row is the one to watch. In six of its nine files the last sign of life dates from June or July, when the crossing was still open every other day. Had it stayed open, CPM would expect most of these persons to be in the first row.',
  ],
  [
    { heading: '4.4  Conditions' },
    'Nineteen persons who left captivity this year described the conditions in which they had been held. Their accounts differ by place and time; what follows is what at least ten of them said without being asked.',
    {
      list: [
        'They were moved at least four times, usually at night and with little notice.',
        'They were held with one or two others for most of the time, and alone for days or weeks in between.',
        'Food was regular until summer and has since become scarce and uniform.',
        'Medicines for chronic illness were given irregularly. Four persons named others who needed insulin.',
        'They were told of the talks, in different versions, and could not tell which were true.',
      ],
    },
    { subheading: '4.5  Medical need' },
    'At least seven of the 41 have an illness that can kill if it is not treated. For three of the seven there is a sign of life since August. CPM has given both parties, through the mediators, a list of the medicines concerned, without names.',
    'A list of medicines is not a list of persons. It has nevertheless been answered: in September a consignment was accepted at the crossing for the first time since May.',
  ],
  [
    { heading: '5  Findings and recommendations' },
    { subheading: '5.1  On the figures' },
    'Four things are regularly mixed up in public: how many persons are held, how many have given a sign of life, how recent it is, and how many are believed to be alive. Each has its own number, and none can be derived from another.',
    {
      list: [
        'Publish a figure only with its date and with what it counts.',
        'Say whether foreign nationals are included.',
        'Say how many sources an estimate rests on, even where they cannot be named.',
        'Do not turn a range into one of its ends.',
      ],
    },
    { subheading: '5.2  On the talks' },
    'CPM has no view on the order of releases. It recommends that any list be handed to a neutral body that checks it against the files of all organisations before it is made known, so that no family learns from a list what nobody has verified.',
    { subheading: '5.3  On access' },
    'One medical visitor a week would change what is known within a month. It is the least costly of all measures under discussion, and the only one that helps whether or not the talks succeed.',
  ],
  [
    { heading: 'Annex: Comparing figures' },
    'The table sets the three figures side by side that are published regularly. They answer three different questions, and can all be right at once.',
    {
      table: 'Table 5: What regular figures count',
      columns: [0.31, 0.26, 0.43],
      rows: [
        ['Publisher', 'Counts', 'A sign of life is accepted'],
        ['Crossing Point Monitor', 'All open files', 'since 1 August, by two sources'],
        ['The authorities', 'Citizens and residents', 'since 1 June, after two checks'],
        ['Families’ associations', 'Members’ relatives', 'as told by the family'],
      ],
    },
    { subheading: 'Changes since the report for July' },
    'Two files were closed after release, one after the return of remains. None was opened. The window for recent signs of life was moved from 1 May to 1 August, as every quarter.',
    { subheading: 'How to cite' },
    'Crossing Point Monitor, Held and Unaccounted For: Persons held in the Zahrin area, CPM Report 2026/7, 9 November 2026.',
    { subheading: 'Contact' },
    'reports@crossingpoint.example. Families can reach CPM in confidence at any time; nothing they say is passed on without their agreement.',
  ],
];
