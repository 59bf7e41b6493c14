import { describe, expect, it } from 'vitest';
import { parseByline, parsePersonName } from '../../../src/core/importing/byline.ts';

const roe = { family: 'Roe', given: 'Jane' };
const doe = { family: 'Doe', given: 'John' };

describe('parseByline', () => {
  it.each([
    ['By Jane Roe', [roe]],
    ['By Jane Roe and John Doe', [roe, doe]],
    ['Jane Roe, John Doe & Ruth A. Okafor', [roe, doe, { family: 'Okafor', given: 'Ruth A.' }]],
    ['by Jane Roe in Harbour City', [roe]],
    ['Jane Roe, Diplomatic Correspondent', [roe]],
    ['Jane Roe | The Harbour Post', [roe]],
    ['By JANE ROE Updated 3 hours ago', [roe]],
    ['Roe, Jane', [roe]],
    ['Pieter van der Meer', [{ family: 'van der Meer', given: 'Pieter' }]],
    ['John Doe Jr.', [{ family: 'Doe Jr', given: 'John' }]],
    ['Jane Roe (jane@harbourpost.example)', [roe]],
    ['Relief Desk Staff', [{ literal: 'Relief Desk Staff' }]],
    ['By Jane Roe and Coast News Agency', [roe, { literal: 'Coast News Agency' }]],
    [
      'מאת דנה כהן ורון לוי',
      [
        { family: 'כהן', given: 'דנה' },
        { family: 'לוי', given: 'רון' },
      ],
    ],
    ['מאת דנה ורד', [{ family: 'ורד', given: 'דנה' }]],
    ['بقلم: ليلى منصور', [{ family: 'منصور', given: 'ليلى' }]],
    ['记者 王小明', [{ literal: '王小明' }]],
    ['Von Anna Müller', [{ family: 'Müller', given: 'Anna' }]],
    ['Jane Roe; Jane Roe', [roe]],
  ])('reads %s', (byline, names) => {
    expect(parseByline(byline)).toEqual(names);
  });

  it.each(['', 'admin', 'https://harbourpost.example/jane', '{{author}}', '22.11.2026', 'Unknown', '12:30'])(
    'finds nobody in “%s”',
    (byline) => {
      expect(parseByline(byline)).toEqual([]);
    },
  );
});

describe('parsePersonName', () => {
  it('never splits the name of a body', () => {
    expect(parsePersonName('Northern Relief', 'body')).toEqual({ literal: 'Northern Relief' });
    expect(parsePersonName('Ministry of Fisheries')).toEqual({ literal: 'Ministry of Fisheries' });
  });

  it('never splits a single word or a Chinese name', () => {
    expect(parsePersonName('Madonna')).toEqual({ literal: 'Madonna' });
    expect(parsePersonName('王小明')).toEqual({ literal: '王小明' });
  });
});
