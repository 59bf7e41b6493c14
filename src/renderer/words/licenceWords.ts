import { commonWords } from './commonWords.ts';

/** Words of the page of licences. */
export const licenceWords = {
  title: 'Licences',
  own: 'Briefdesk is licensed under Apache 2.0. It is built from the works below; each is under the licence beside it.',
  search: 'Find a package or a licence',
  list: 'What Briefdesk contains',
  count: (count: number) => commonWords.count(count, 'work', 'works'),
  text: (name: string) => `Licence of ${name}`,
  noHit: 'Nothing has these letters',
  unreadable: 'The list of licences could not be read',
  unreadableWhy:
    'It is made when Briefdesk is built and lies beside the program. Nothing of yours is affected; installing Briefdesk again brings it back.',
} as const;
