import type { BriefingHeader } from './briefing.ts';

/** The header of a briefing of which nothing is said: in English, cited in notes, all else open. */
export const unsaidHeader: BriefingHeader = {
  title: '',
  audience: '',
  author: '',
  date: null,
  informationCutOff: null,
  marking: null,
  language: 'en',
  citationStyle: 'chicago-fullnote-bibliography',
};
