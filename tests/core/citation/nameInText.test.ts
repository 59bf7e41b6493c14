import { expect, test } from 'vitest';
import type { CslItem, CslName } from '../../../src/core/citation/cslItem.ts';
import { nameInText } from '../../../src/core/citation/nameInText.ts';

const people = (...families: string[]): CslName[] => families.map((family) => ({ family, given: 'X.' }));
const work = (fields: Partial<CslItem>): CslItem => ({ id: 'key', type: 'book', title: 'A Title', ...fields });

test.each([
  ['one author', work({ author: people('Roe') }), 'en-GB', 'Roe'],
  ['two', work({ author: people('Roe', 'Doe') }), 'en', 'Roe and Doe'],
  ['three', work({ author: people('Roe', 'Doe', 'Levi') }), 'en', 'Roe, Doe, and Levi'],
  ['more', work({ author: people('Roe', 'Doe', 'Levi', 'Haddad') }), 'en', 'Roe et al.'],
  ['two in German', work({ author: people('Roe', 'Doe') }), 'de', 'Roe und Doe'],
  ['two in Arabic', work({ author: people('حداد', 'كوهين') }), 'ar', 'حداد وكوهين'],
  ['a body', work({ author: [{ literal: 'Harbour Rights Watch' }] }), 'en', 'Harbour Rights Watch'],
  ['a particle', work({ author: [{ family: 'Berg', 'non-dropping-particle': 'van den' }] }), 'en', 'van den Berg'],
  ['an editor', work({ editor: people('Smith') }), 'en', 'Smith'],
  [
    'a newspaper without a byline',
    work({ type: 'article-newspaper', 'container-title': 'Harbour Post' }),
    'en',
    'Harbour Post',
  ],
  ['a report without an author', work({ type: 'report', publisher: 'Ministry' }), 'en', 'A Title'],
])('running text names a work with %s', (_what, item, language, name) => {
  expect(nameInText(item, language)).toBe(name);
});
