import { describe, expect, test } from 'vitest';
import { hasAnnexWords } from '../../../src/core/annex/annexWords.ts';
import { makeSourceAnnex } from '../../../src/core/annex/makeSourceAnnex.ts';
import { makeSourceSummary } from '../../../src/core/annex/makeSourceSummary.ts';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { cslLocaleFor } from '../../../src/core/citation/cslLocale.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import type { Excerpt } from '../../../src/core/excerpt/excerpt.ts';
import type { ExportMaterial } from '../../../src/core/exporting/exportMaterial.ts';
import type { ClaimId, ExcerptId } from '../../../src/core/ids.ts';
import { buildBriefing, cite, paragraph } from '../../support/buildBriefing.ts';
import { buildClaim, buildExcerpt } from '../../support/buildEvidence.ts';
import { noMaterial, renderWhole, toRender } from '../../support/buildExport.ts';
import { buildSource } from '../../support/buildSource.ts';
import { readDocx } from '../../support/readDocx.ts';

const news = buildSource(1, {
  title: 'Talks stall',
  outlet: 'The Harbour Post',
  published: '2026-03-03',
  reliability: 'B',
});
const report = buildSource(2, { title: 'דוח', type: 'report', publisher: 'Relief', language: 'he', published: null });
const later = buildSource(3, {
  title: 'Talks go on',
  outlet: 'The Harbour Post',
  published: '2026-03',
  reliability: 'B',
});

const excerpt: Excerpt = {
  id: 'exc_0000000000000001' as ExcerptId,
  sourceId: news.id,
  textId: news.textId,
  version: 1,
  found: null,
  quote: { exact: 'Twenty names are on the list.', prefix: '', suffix: '' },
  position: { start: 0, end: 29 },
  locator: { label: 'page', value: '4' },
  drift: 'lost',
  keptAt: '2026-03-09T09:00:00.000Z',
  createdAt: '2026-03-08T09:00:00.000Z',
};
const claim: Claim = {
  id: 'clm_0000000000000001' as ClaimId,
  statement: 'Twenty are held.',
  type: 'reported fact',
  asOf: '2026-03-01',
  attribution: '',
  evidence: [{ excerptId: excerpt.id, relation: 'supports' }],
  unconfirmed: [],
  createdAt: '2026-03-07T09:00:00.000Z',
  updatedAt: '2026-03-07T09:00:00.000Z',
};
const material: ExportMaterial = {
  ...noMaterial,
  cited: [{ ...news, version: 2 }, report, later],
  consulted: [buildSource(4, { title: 'Only read', outlet: 'The Levant Courier' })],
  excerpts: [excerpt],
  claims: [claim],
};
const briefingIn = (language: string) =>
  buildBriefing(
    [paragraph('a', cite(1, { source: 1, excerptId: excerpt.id, claimId: claim.id }, 2)), paragraph('b', cite(2, 3))],
    { language },
  );

/** What a reader of each language reads: begun sentences of the statement, lines of the annex, headings of the lists. */
const READ: Readonly<
  Record<string, { statement: readonly string[]; annex: readonly string[]; headings: readonly string[] }>
> = {
  'en-US': {
    statement: [
      'Their dates of publication run from March 2026 to March 3, 2026.',
      '2 graded B (usually reliable) and 1 not graded',
    ],
    annex: ['Date of information: March 1, 2026', '“Twenty names are on the list.” (p. 4)'],
    headings: ['Source annex', 'Sources consulted, not cited', 'Bibliography: Hebrew'],
  },
  'en-GB': {
    statement: ['Their dates of publication run from March 2026 to 3 March 2026.', 'in English (2) and in Hebrew (1)'],
    annex: ['Date of information: 1 March 2026', 'It is kept as a passage of version 1.'],
    headings: ['Source summary statement', 'Bibliography: English', 'Bibliography: Hebrew'],
  },
  fr: {
    statement: [
      'Le présent document cite 3 sources\u00A0: 2 articles de journal et 1 rapport.',
      'anglais (2) et hébreu (1)',
      'mars 2026 – 3 mars 2026',
      '2 cotées B (habituellement fiable) et 1 non cotée',
      'Elle repose sur une seule origine\u00A0: «\u00A0Twenty are held\u00A0».',
    ],
    annex: [
      'Fiabilité\u00A0: B, habituellement fiable. Doutes mineurs',
      '«\u00A0Twenty names are on the list.\u00A0» (p. 4)',
    ],
    headings: [
      'Annexe des sources',
      'Synthèse des sources',
      'Sources consultées, non citées',
      'Bibliographie\u00A0: hébreu',
    ],
  },
  de: {
    statement: [
      'Dieses Dokument zitiert 3 Quellen: 2 Zeitungsartikel und 1 Bericht.',
      'Veröffentlicht von März 2026 bis 3. März 2026.',
      '2 mit B bewertet (in der Regel zuverlässig) und 1 nicht bewertet',
      'Sie beruht auf einem einzigen Ursprung: „Twenty are held“.',
    ],
    annex: [
      'Zuverlässigkeit: nicht bewertet',
      '„Twenty names are on the list.“ (S. 4)',
      'Als Textstelle von Fassung 1 beibehalten.',
    ],
    headings: ['Quellenanhang', 'Eingesehene, nicht zitierte Quellen', 'Literaturverzeichnis: Hebräisch'],
  },
  es: {
    statement: [
      'Este documento cita 3 fuentes: 2 artículos de prensa y 1 informe.',
      'De 1 se desconoce la fecha.',
      'Se apoya en un solo origen: «Twenty are held».',
    ],
    annex: ['Fiabilidad: B, habitualmente fiable. Dudas menores', '«Twenty names are on the list.» (p. 4)'],
    headings: ['Anexo de fuentes', 'Fuentes consultadas y no citadas', 'Bibliografía: hebreo'],
  },
  ar: {
    statement: [
      'عدد المصادر التي تستشهد بها هذه الوثيقة: 3، وهي: مقالات صحفية (2)، تقارير (1).',
      'الإنجليزية (2)، العبرية (1)',
    ],
    annex: ['الموثوقية: B، موثوق عادة.', '«Twenty names are on the list.» (ص 4)', 'تاريخ المعلومات: 1 مارس 2026'],
    headings: ['ملحق المصادر', 'مصادر جرى الاطلاع عليها ولم يُستشهد بها', 'قائمة المراجع: العبرية'],
  },
  he: {
    statement: ['מספר המקורות המצוטטים במסמך זה: 3, ובהם כתבות בעיתונים (2), דוחות (1).', 'אנגלית (2), עברית (1)'],
    annex: ['מהימנות: B, מהימן בדרך כלל.', '”Twenty names are on the list.“ (עמ׳ 4)', 'תאריך המידע: 1 במרץ 2026'],
    headings: ['נספח מקורות', 'מקורות שנבדקו ולא צוטטו', 'ביבליוגרפיה: עברית'],
  },
};

describe.each(Object.entries(READ))('annex, statement and lists in %s', (language, { statement, annex, headings }) => {
  test('are in the language of the briefing', async () => {
    const briefing = briefingIn(language);
    const said = makeSourceSummary(briefing, material, cslLocaleFor(language));
    for (const part of statement) expect(said).toContain(part);
    const entries = makeSourceAnnex(briefing, material, cslLocaleFor(language)).blocks.map(textOfBlock).join('\n');
    for (const part of annex) expect(entries).toContain(part);
    const bytes = await renderWhole(
      toRender(
        briefing,
        material.cited,
        { sourceAnnex: true, sourceSummary: true, bibliography: { split: 'language', consulted: true } },
        { material },
      ),
    );
    expect(validatePackage(bytes)).toEqual([]);
    const printed = readDocx(bytes).paragraphs.filter(({ style }) => style === 'Heading1');
    expect(printed.map(({ text }) => text)).toEqual(expect.arrayContaining([...headings]));
  });

  test('say nothing in English in a file of another language', () => {
    if (language.startsWith('en')) return;
    const { blocks, title } = makeSourceAnnex(briefingIn(language), material, 'en-US');
    const said = [title, makeSourceSummary(briefingIn(language), material, 'en-US'), ...blocks.map(textOfBlock)].join(
      '\n',
    );
    const own = said.replaceAll(
      /Twenty names are on the list|Twenty are held|Talks stall|Talks go on|The Harbour Post|Relief/g,
      '',
    );
    expect(own).not.toMatch(/\b(?:the|of|is|not|reliable|with|undefined|null|newest)\b/);
  });
});

/** What annex and statement say where only an entry is held, of one source and of two, and of claims that passages contradict. */
const HELD: Readonly<Record<string, { line: string; one: string; two: string; contradicted: readonly string[] }>> = {
  en: {
    line: 'Custody: version 1, only the bibliographic entry is held, not the work itself; SHA-256 of the entry as imported begins with aaaaaaaaaaaa',
    one: 'Only its bibliographic entry is held, not the work itself.',
    two: 'Of 2 only the bibliographic entry is held, not the work itself.',
    contradicted: [
      'It is contradicted by a passage: ',
      'It is contradicted by 2 passages: ',
      '2 of them are contradicted by 2 passages: ',
    ],
  },
  fr: {
    line: 'seule la notice bibliographique est conservée, pas l’œuvre elle-même\u00A0; le SHA-256 de la notice importée commence par aaaaaaaaaaaa',
    one: 'Seule sa notice bibliographique est conservée',
    two: 'Seule la notice bibliographique est conservée, pas l’œuvre elle-même\u00A0: 2 sources.',
    contradicted: ['par 1 passage\u00A0: ', 'par 2 passages\u00A0: ', '2 sont contredites par 2 passages\u00A0: '],
  },
  de: {
    line: 'nur der bibliografische Eintrag liegt vor, nicht das Werk selbst; SHA-256 des Eintrags, wie er importiert wurde, beginnt mit aaaaaaaaaaaa',
    one: 'Von ihr liegt nur der bibliografische Eintrag vor',
    two: 'Bei 2 liegt nur der bibliografische Eintrag vor',
    contradicted: [
      'Ihr widerspricht eine Textstelle: ',
      'Ihr widersprechen 2 Textstellen: ',
      '2 davon widersprechen 2 Textstellen: ',
    ],
  },
  es: {
    line: 'solo se conserva la entrada bibliográfica, no la obra misma; el SHA-256 de la entrada tal como se importó empieza por aaaaaaaaaaaa',
    one: 'Solo se conserva su entrada bibliográfica',
    two: 'De 2 solo se conserva la entrada bibliográfica',
    contradicted: [
      'contradicha por 1 pasaje: ',
      'contradicha por 2 pasajes: ',
      '2 quedan contradichas por 2 pasajes: ',
    ],
  },
  ar: {
    line: 'تبدأ بصمة SHA-256 للقيد كما استُورد بـ aaaaaaaaaaaa',
    one: 'لا يُحفظ منه سوى القيد الببليوغرافي دون العمل نفسه.',
    two: 'عدد المصادر التي لا يُحفظ منها سوى القيد الببليوغرافي دون العمل نفسه: 2.',
    contradicted: ['(عددها: 1)', '(عددها: 2)', '(2، وعدد المقاطع: 2)'],
  },
  he: {
    line: 'תחילת טביעת SHA-256 של הרשומה כפי שיובאה aaaaaaaaaaaa',
    one: 'נשמרת רק הרשומה הביבליוגרפית שלו',
    two: 'מספר המקורות שנשמרת מהם רק הרשומה הביבליוגרפית, לא היצירה עצמה: 2.',
    contradicted: ['(מספרם: 1)', '(מספרם: 2)', '(2; מספר הקטעים: 2)'],
  },
};

describe.each(Object.entries(HELD))('in %s', (language, { line, one, two, contradicted }) => {
  const entryOf = (source: typeof news) => ({ ...source, format: 'csl-json' as const });
  const saidOf = (cited: readonly (typeof news)[]) => {
    const cites = cited.map(({ id }) => Number(id.slice(4)));
    const briefing = buildBriefing([paragraph('a', cite(1, ...cites))], { language });
    const { blocks } = makeSourceAnnex(briefing, { ...noMaterial, cited: [...cited] }, 'en-US');
    const statement = makeSourceSummary(briefing, { ...noMaterial, cited: [...cited] }, 'en-US');
    return { statement, annex: blocks.map(textOfBlock).join('\n') };
  };

  test('annex and statement say of which sources only the bibliographic entry is held, and of what the hash is', () => {
    expect(saidOf([entryOf(news)]).annex).toContain(line);
    expect(saidOf([entryOf(news)]).statement).toContain(one);
    expect(saidOf([entryOf(news), later, entryOf(report)]).statement).toContain(two);
    expect(saidOf([news, later]).annex).not.toContain(line);
    expect(saidOf([news]).statement).not.toContain(one);
  });

  test('the statement counts the claims that are contradicted, and the passages that contradict them', () => {
    const [first, second] = [buildExcerpt(1, news), buildExcerpt(2, news)];
    const by = (excerpts: readonly Excerpt[]) =>
      excerpts.map(({ id }) => ({ excerptId: id, relation: 'contradicts' as const }));
    const saidOfClaims = (...claims: readonly Claim[]) => {
      const cites = claims.map(({ id }) => ({ source: 1, claimId: id }));
      const briefing = buildBriefing([paragraph('a', cite(1, ...cites))], { language });
      const cited = [news];
      return makeSourceSummary(
        briefing,
        { ...noMaterial, cited, claims: [...claims], excerpts: [first, second] },
        'en-US',
      );
    };
    const other = buildClaim(2, 'None is held.', by([first, second]));
    expect(saidOfClaims(buildClaim(1, 'Ten are held.', by([first])))).toContain(contradicted[0]);
    expect(saidOfClaims(buildClaim(1, 'Ten are held.', by([first, second])))).toContain(contradicted[1]);
    expect(saidOfClaims(buildClaim(1, 'Ten are held.', by([first])), other)).toContain(contradicted[2]);
  });
});

test('one of several claims is counted, a single one is not', () => {
  const other: Claim = { ...claim, id: 'clm_0000000000000002' as ClaimId, statement: 'Nobody knows.', evidence: [] };
  const both = buildBriefing([
    paragraph('a', cite(1, { source: 1, excerptId: excerpt.id, claimId: claim.id })),
    paragraph('b', cite(2, { source: 1, claimId: other.id })),
  ]);
  const said = makeSourceSummary(both, { ...material, claims: [claim, other] }, 'en-US');
  expect(said).toContain('The briefing rests on 2 stated claims.');
  expect(said).toContain('1 of them rests on a single origin: “Twenty are held”.');
  expect(said).toContain('1 of them has no supporting passage: “Nobody knows”.');
  const alone = makeSourceSummary(briefingIn('en'), material, 'en-US');
  expect(alone).toContain('The briefing rests on 1 stated claim.\nIt rests on a single origin: “Twenty are held”.');
});

test.each([
  ['en', '“No ransom was paid,” he said.', '‘“No ransom was paid,” he said.’'],
  ['en', 'He said: "None."', '‘He said: "None."’'],
  ['de', '„Kein Lösegeld“, sagte er.', '‚„Kein Lösegeld“, sagte er.‘'],
  ['fr', '« Aucune rançon », dit-il.', '“« Aucune rançon », dit-il.”'],
  ['fr', '“No ransom was paid,” he said.', '«\u00A0“No ransom was paid,” he said.\u00A0»'],
  ['es', '«Sin rescate», dijo.', '“«Sin rescate», dijo.”'],
  ['en', 'He said “none” twice.', '“He said “none” twice.”'],
])(
  'a passage with quotation marks at an end has others around it, and stays word for word: %s, %s',
  (language, exact, printed) => {
    const spoken = { ...excerpt, quote: { ...excerpt.quote, exact } };
    const { blocks } = makeSourceAnnex(briefingIn(language), { ...material, excerpts: [spoken] }, 'en-US');
    expect(blocks.map(textOfBlock).join('\n')).toContain(printed);
  },
);

test('a language that has no words gets English ones', () => {
  expect(hasAnnexWords('nl')).toBe(false);
  expect(makeSourceSummary(briefingIn('nl'), material, 'en-US')).toBe(
    makeSourceSummary(briefingIn('en'), material, 'en-US'),
  );
  expect(['en', 'fr-CA', 'de_AT', 'es-MX', 'ar', 'HE-il'].every(hasAnnexWords)).toBe(true);
});
