import translated from '../../../../resources/standards/admiraltyTranslations.json';
import type { AnnexWords } from '../annexWords.ts';
import { quoteWith } from './quoteWith.ts';
import { seriesWith } from './seriesWith.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const germanWords: AnnexWords = {
  language: 'de',
  annexTitle: 'Quellenanhang',
  annexIntro: (sources, passages) =>
    `${sources === 1 ? 'Die in diesem Dokument zitierte Quelle' : `Die ${sources} in diesem Dokument zitierten Quellen in der Reihenfolge ihrer ersten Nennung`}, ${passages === 0 ? 'ohne eigens zitierte Textstelle' : `mit ${counted(passages, 'Textstelle', 'Textstellen')} im entnommenen Wortlaut`}. Bewertet ist die Zuverlässigkeit der Quelle nach dem Admiralty-Code (A bis F); F bedeutet „nicht beurteilbar“ und ist keine schlechte Note.`,
  consultedTitle: 'Eingesehene, nicht zitierte Quellen',
  summaryTitle: 'Zusammenfassende Aussage zu den Quellen',
  labels: {
    type: 'Art',
    information: 'Stand der Information',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    accessed: 'Abgerufen',
    language: 'Sprache',
    reliability: 'Zuverlässigkeit',
    marking: 'Kennzeichnung',
    custody: 'Nachweis',
    original: 'SHA-256 des Originals beginnt mit',
    entry:
      'nur der bibliografische Eintrag liegt vor, nicht das Werk selbst; SHA-256 des Eintrags, wie er importiert wurde, beginnt mit',
  },
  colon: ':',
  comma: ', ',
  untitled: 'Ohne Titel',
  notKnown: 'nicht bekannt',
  languageNotKnown: 'Sprache nicht bekannt',
  notGraded: 'nicht bewertet',
  version: (number) => `Fassung ${number}`,
  noPassage: 'Als Ganzes zitiert, ohne Textstelle.',
  types: {
    'article-newspaper': ['Zeitungsartikel', 'Zeitungsartikel'],
    'article-magazine': ['Zeitschriftenartikel', 'Zeitschriftenartikel'],
    'article-journal': ['Fachartikel', 'Fachartikel'],
    webpage: ['Webseite', 'Webseiten'],
    'post-weblog': ['Blogbeitrag', 'Blogbeiträge'],
    report: ['Bericht', 'Berichte'],
    book: ['Buch', 'Bücher'],
    chapter: ['Kapitel', 'Kapitel'],
    broadcast: ['Sendung', 'Sendungen'],
    interview: ['Interview', 'Interviews'],
    speech: ['Rede', 'Reden'],
    personal_communication: ['persönliche Mitteilung', 'persönliche Mitteilungen'],
    legislation: ['Rechtsvorschrift', 'Rechtsvorschriften'],
    post: ['Online-Beitrag', 'Online-Beiträge'],
    'paper-conference': ['Konferenzbeitrag', 'Konferenzbeiträge'],
    thesis: ['Hochschulschrift', 'Hochschulschriften'],
    manuscript: ['Manuskript', 'Manuskripte'],
    dataset: ['Datensatz', 'Datensätze'],
    software: ['Computerprogramm', 'Computerprogramme'],
    map: ['Karte', 'Karten'],
    graphic: ['Bild', 'Bilder'],
    motion_picture: ['Film oder Video', 'Filme und Videos'],
    song: ['Tonaufnahme', 'Tonaufnahmen'],
    bill: ['Gesetzentwurf', 'Gesetzentwürfe'],
    regulation: ['Verordnung', 'Verordnungen'],
    treaty: ['Vertrag zwischen Staaten', 'Verträge zwischen Staaten'],
    legal_case: ['Gerichtsentscheidung', 'Gerichtsentscheidungen'],
    hearing: ['Anhörung', 'Anhörungen'],
    patent: ['Patent', 'Patente'],
    standard: ['Norm', 'Normen'],
    document: ['sonstiges Dokument', 'sonstige Dokumente'],
  },
  grades: translated.de,
  locators: {
    page: 'S.',
    paragraph: 'Abs.',
    section: 'Abschn.',
    chapter: 'Kap.',
    timestamp: 'bei',
    'article-locator': 'Art.',
    line: 'Z.',
    note: 'Anm.',
    volume: 'Bd.',
  },
  drift: (state, taken, newest) =>
    ({
      moved: `Steht wortgleich an anderer Stelle der neuesten Fassung (${newest}).`,
      changed: `Lautet in der neuesten Fassung (${newest}) der Quelle anders; hier im Wortlaut von Fassung ${taken}.`,
      ambiguous: `Steht möglicherweise an mehreren Stellen der neuesten Fassung (${newest}) der Quelle; hier im Wortlaut von Fassung ${taken}.`,
      lost: `Steht nicht mehr in der neuesten Fassung (${newest}) der Quelle; hier im Wortlaut von Fassung ${taken}.`,
    })[state],
  kept: (version) => `Als Textstelle von Fassung ${version} beibehalten.`,
  quoted: quoteWith(['„', '“'], ['‚', '‘']),
  summary: {
    noSource: 'Dieses Dokument zitiert keine Quelle.',
    cites: (sources, kinds) => `Dieses Dokument zitiert ${counted(sources, 'Quelle', 'Quellen')}: ${kinds}.`,
    kind: counted,
    byLanguage: (languages) => `Nach Sprache: ${languages}.`,
    inLanguage: (name, count) => `${name} (${count})`,
    ofUnknownLanguage: (count) => `Sprache nicht bekannt (${count})`,
    noDate: (sources) =>
      sources === 1 ? 'Ihr Veröffentlichungsdatum ist nicht bekannt.' : 'Kein Veröffentlichungsdatum ist bekannt.',
    publishedOn: (_sources, date) => `Veröffentlicht: ${date}.`,
    publishedBetween: (first, last) => `Veröffentlicht von ${first} bis ${last}.`,
    undated: (sources) => `Bei ${sources} ist das Datum nicht bekannt.`,
    entriesOnly: (count, sources) =>
      sources === 1
        ? 'Von ihr liegt nur der bibliografische Eintrag vor, nicht das Werk selbst.'
        : `Bei ${count} liegt nur der bibliografische Eintrag vor, nicht das Werk selbst.`,
    oneSource: 'Alles Zitierte stammt aus dieser einen Quelle.',
    allApart: 'Keine hat den größten Teil ihres Textes mit einer anderen zitierten Quelle gemein.',
    origins: (count) =>
      `Quellen, die den größten Teil ihres Textes gemein haben, zählen als ein Ursprung; so bleiben ${counted(count, 'Ursprung', 'Ursprünge')}.`.replace(
        'bleiben 1',
        'bleibt 1',
      ),
    noneGraded: () => 'Die Zuverlässigkeit ist nicht bewertet.',
    byGrade: (grades) => `Zuverlässigkeit nach dem Admiralty-Code: ${grades}.`,
    graded: (count, grade, meaning) => `${count} mit ${grade} bewertet (${meaning})`,
    ungraded: (count) => `${count} nicht bewertet`,
    noPassage: 'Keine Textstelle ist eigens zitiert.',
    passages: (count) => `${counted(count, 'Textstelle ist', 'Textstellen sind')} im entnommenen Wortlaut zitiert.`,
    allStand: 'Jede steht wortgleich in der neuesten Fassung ihrer Quelle.',
    notStanding: (count) =>
      `${counted(count, 'steht', 'stehen')} in der neuesten Fassung der Quelle nicht wie entnommen.`,
    claims: (count) => `Das Dokument stützt sich auf ${counted(count, 'Aussage', 'Aussagen')}.`,
    onOneOrigin: (count, claims, of) =>
      `${of === 1 ? 'Sie beruht' : counted(count, 'davon beruht', 'davon beruhen')} auf einem einzigen Ursprung: ${claims}.`,
    contradicted: (count, claims, of, passages) =>
      `${of === 1 ? 'Ihr' : `${count} davon`} ${passages === 1 ? 'widerspricht eine Textstelle' : `widersprechen ${passages} Textstellen`}: ${claims}.`,
    unsupported: (count, claims, of) =>
      `${of === 1 ? 'Sie ist' : counted(count, 'davon ist', 'davon sind')} durch keine Textstelle gestützt: ${claims}.`,
    gaps: (claims) => `Lücken im Bekannten: ${claims}.`,
    semicolon: '; ',
    series: seriesWith(', ', ' und '),
  },
};
