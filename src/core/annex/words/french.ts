import translated from '../../../../resources/standards/admiraltyTranslations.json';
import type { AnnexWords } from '../annexWords.ts';
import { quoteWith } from './quoteWith.ts';
import { seriesWith } from './seriesWith.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Colons, semicolons and quotation marks keep a no-break space, as French sets them. */
export const frenchWords: AnnexWords = {
  language: 'fr',
  annexTitle: 'Annexe des sources',
  annexIntro: (sources, passages) =>
    `${sources === 1 ? 'La source citée dans le présent document' : `Les ${sources} sources citées dans le présent document, dans l’ordre de première citation`}, ${passages === 0 ? 'sans passage cité en propre' : `avec ${counted(passages, 'passage', 'passages')}, tel${passages === 1 ? ' qu’il a été relevé' : 's qu’ils ont été relevés'}`}. La fiabilité est celle de la source selon le code de l’Amirauté (A à F)\u00A0; F signifie «\u00A0non estimable\u00A0» et n’est pas une mauvaise cote.`,
  consultedTitle: 'Sources consultées, non citées',
  summaryTitle: 'Synthèse des sources',
  labels: {
    type: 'Type',
    information: 'Date de l’information',
    published: 'Publication',
    updated: 'Mise à jour',
    accessed: 'Consultation',
    language: 'Langue',
    reliability: 'Fiabilité',
    marking: 'Marquage',
    custody: 'Conservation',
    original: 'le SHA-256 de l’original commence par',
    entry:
      'seule la notice bibliographique est conservée, pas l’œuvre elle-même\u00A0; le SHA-256 de la notice importée commence par',
  },
  colon: '\u00A0:',
  comma: ', ',
  untitled: 'Sans titre',
  notKnown: 'non connue',
  languageNotKnown: 'langue non connue',
  notGraded: 'non cotée',
  version: (number) => `version ${number}`,
  noPassage: 'Citée dans son ensemble, sans passage.',
  types: {
    'article-newspaper': ['article de journal', 'articles de journal'],
    'article-magazine': ['article de magazine', 'articles de magazine'],
    'article-journal': ['article de revue', 'articles de revue'],
    webpage: ['page web', 'pages web'],
    'post-weblog': ['billet de blog', 'billets de blog'],
    report: ['rapport', 'rapports'],
    book: ['livre', 'livres'],
    chapter: ['chapitre', 'chapitres'],
    broadcast: ['émission', 'émissions'],
    interview: ['entretien', 'entretiens'],
    speech: ['discours', 'discours'],
    personal_communication: ['communication personnelle', 'communications personnelles'],
    legislation: ['texte législatif', 'textes législatifs'],
    post: ['publication en ligne', 'publications en ligne'],
    'paper-conference': ['communication de colloque', 'communications de colloque'],
    thesis: ['thèse', 'thèses'],
    manuscript: ['manuscrit', 'manuscrits'],
    dataset: ['jeu de données', 'jeux de données'],
    software: ['logiciel', 'logiciels'],
    map: ['carte', 'cartes'],
    graphic: ['image', 'images'],
    motion_picture: ['film ou vidéo', 'films et vidéos'],
    song: ['enregistrement sonore', 'enregistrements sonores'],
    bill: ['projet de loi', 'projets de loi'],
    regulation: ['règlement', 'règlements'],
    treaty: ['traité', 'traités'],
    legal_case: ['décision de justice', 'décisions de justice'],
    hearing: ['audition', 'auditions'],
    patent: ['brevet', 'brevets'],
    standard: ['norme', 'normes'],
    document: ['autre document', 'autres documents'],
  },
  grades: translated.fr,
  locators: {
    page: 'p.',
    paragraph: 'paragr.',
    section: 'sect.',
    chapter: 'chap.',
    timestamp: 'à',
    'article-locator': 'art.',
    line: 'l.',
    note: 'note',
    volume: 'vol.',
  },
  drift: (state, taken, newest) =>
    ({
      moved: `Figure mot pour mot à un autre endroit de la version la plus récente (${newest}).`,
      changed: `Se lit autrement dans la version la plus récente (${newest}) de la source\u00A0; cité ici d’après la version ${taken}.`,
      ambiguous: `Peut figurer à plusieurs endroits de la version la plus récente (${newest}) de la source\u00A0; cité ici d’après la version ${taken}.`,
      lost: `Ne figure plus dans la version la plus récente (${newest}) de la source\u00A0; cité ici d’après la version ${taken}.`,
    })[state],
  kept: (version) => `Conservé comme passage de la version ${version}.`,
  quoted: quoteWith(['«\u00A0', '\u00A0»'], ['“', '”']),
  summary: {
    noSource: 'Le présent document ne cite aucune source.',
    cites: (sources, kinds) => `Le présent document cite ${counted(sources, 'source', 'sources')}\u00A0: ${kinds}.`,
    kind: counted,
    byLanguage: (languages) => `Par langue\u00A0: ${languages}.`,
    inLanguage: (name, count) => `${name} (${count})`,
    ofUnknownLanguage: (count) => `langue non connue (${count})`,
    noDate: (sources) =>
      sources === 1 ? 'Sa date de publication n’est pas connue.' : 'Aucune date de publication n’est connue.',
    publishedOn: (_sources, date) => `Date de publication\u00A0: ${date}.`,
    publishedBetween: (first, last) => `Dates de publication\u00A0: ${first} – ${last}.`,
    undated: (sources) => `Date de publication non connue\u00A0: ${counted(sources, 'source', 'sources')}.`,
    entriesOnly: (count, sources) =>
      sources === 1
        ? 'Seule sa notice bibliographique est conservée, pas l’œuvre elle-même.'
        : `Seule la notice bibliographique est conservée, pas l’œuvre elle-même\u00A0: ${counted(count, 'source', 'sources')}.`,
    oneSource: 'Tout ce qui est cité provient de cette seule source.',
    allApart: 'Aucune ne tire l’essentiel de son texte d’une autre source citée.',
    origins: (count) =>
      `Les sources qui ont l’essentiel de leur texte en commun comptent pour une seule origine\u00A0: il en reste ${count}.`,
    noneGraded: (sources) => (sources === 1 ? 'Sa fiabilité n’a pas été cotée.' : 'Leur fiabilité n’a pas été cotée.'),
    byGrade: (grades) => `Fiabilité selon le code de l’Amirauté\u00A0: ${grades}.`,
    graded: (count, grade, meaning) => `${count} ${count === 1 ? 'cotée' : 'cotées'} ${grade} (${meaning})`,
    ungraded: (count) => `${count} ${count === 1 ? 'non cotée' : 'non cotées'}`,
    noPassage: 'Aucun passage n’est cité en propre.',
    passages: (count) =>
      count === 1
        ? '1 passage est cité tel qu’il a été relevé dans sa source.'
        : `${count} passages sont cités tels qu’ils ont été relevés dans leurs sources.`,
    allStand: 'Chacun figure mot pour mot dans la version la plus récente de sa source.',
    notStanding: (count) =>
      `${counted(count, 'passage ne figure', 'passages ne figurent')} plus tel${count === 1 ? ' quel' : 's quels'} dans la version la plus récente de ${count === 1 ? 'sa source' : 'leurs sources'}.`,
    claims: (count) => `Le document repose sur ${counted(count, 'affirmation', 'affirmations')}.`,
    onOneOrigin: (count, claims, of) =>
      `${of === 1 ? 'Elle repose' : counted(count, 'repose', 'reposent')} sur une seule origine\u00A0: ${claims}.`,
    contradicted: (count, claims, of, passages) =>
      `${of === 1 ? 'Elle est contredite' : counted(count, 'est contredite', 'sont contredites')} par ${counted(passages, 'passage', 'passages')}\u00A0: ${claims}.`,
    unsupported: (count, claims, of) =>
      `${of === 1 ? 'Elle n’est étayée' : counted(count, 'n’est étayée', 'ne sont étayées')} par aucun passage\u00A0: ${claims}.`,
    gaps: (claims) => `Lacunes dans ce qui est connu\u00A0: ${claims}.`,
    semicolon: '\u00A0; ',
    series: seriesWith(', ', ' et '),
  },
};
