import { describe, expect, it } from 'vitest';
import { parseByline, parsePersonName, splitPersonName } from '../../../src/core/importing/bylines/byline.ts';

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

describe('a body as the author', () => {
  it.each([
    'Holm Port Company',
    'Holm City Council',
    'Ministry of Fisheries',
    'Ministry of Trade and Industry',
    'Department of Health and Social Affairs',
    'Coastal Agency',
    'Holm Shipping Ltd',
    'Holm Shipping GmbH',
    'Holm University',
    'Open Ledger Institute',
    'Pilots Association',
    'European Union',
    'Associated Press',
    'Human Rights Watch',
    'Relief Group',
    'Harbour Office',
    'World Bank',
    'HSBC Bank',
    'Holm Harbour Bank',
    'Bank of Holm',
    'Safety Committee',
    'Fisheries Commission',
    'National Bureau of Statistics',
    'Marsh Foundation',
    'Holm University Press',
    'Coast News',
    'Cairo Desk',
    'Harbour Post Staff',
    'Amnesty International',
    'Compagnie du Port',
    'Ministère de l’Économie et des Finances',
    'Université Libre',
    'Conseil de Sécurité',
    'Stadtrat Holm',
    'Auswärtiges Amt',
    'Hafengesellschaft Holm',
    'Deutsche Bank',
    'Bundesministerium für Wirtschaft und Klimaschutz',
    'Compañía Portuaria',
    'Ministerio de Asuntos Exteriores',
    'Asociación de Prácticos',
  ])('%s stays whole', (name) => {
    expect(parseByline(name)).toEqual([{ literal: name }]);
  });

  it.each([
    ['Acme, Inc.', 'Acme Inc'],
    ['Holm Shipping, Ltd', 'Holm Shipping Ltd'],
  ])('%s is one name', (name, literal) => {
    expect(parseByline(name)).toEqual([{ literal }]);
  });

  it('two bodies are two', () => {
    expect(parseByline('University of Holm and Open Ledger Institute')).toEqual([
      { literal: 'University of Holm' },
      { literal: 'Open Ledger Institute' },
    ]);
  });

  it.each([
    ['Marie Bank', { family: 'Bank', given: 'Marie' }],
    ['Marie A. Bank', { family: 'Bank', given: 'Marie A.' }],
    ['MARIE BANK', { family: 'Bank', given: 'Marie' }],
    ['Bank, Marie', { family: 'Bank', given: 'Marie' }],
    ['Frank Press', { family: 'Press', given: 'Frank' }],
    ['Gabrielle Union', { family: 'Union', given: 'Gabrielle' }],
    ['Ada Burbank', { family: 'Burbank', given: 'Ada' }],
    ['Karl Verhein', { family: 'Verhein', given: 'Karl' }],
  ])('%s is a person', (name, person) => {
    expect(parseByline(name)).toEqual([person]);
  });
});

describe('splitPersonName', () => {
  it.each([
    ['Emily Post', { family: 'Post', given: 'Emily' }],
    [' Pieter  van der Meer ', { family: 'van der Meer', given: 'Pieter' }],
    ['Madonna', { family: 'Madonna', given: '' }],
    ['', { family: '', given: '' }],
  ])('keeps every word of “%s”', (name, person) => {
    expect(splitPersonName(name)).toEqual(person);
  });
});
