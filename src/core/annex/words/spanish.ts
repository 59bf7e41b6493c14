import translated from '../../../../resources/standards/admiraltyTranslations.json';
import type { AnnexWords } from '../annexWords.ts';
import { quoteWith } from './quoteWith.ts';
import { seriesWith } from './seriesWith.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const spanishWords: AnnexWords = {
  language: 'es',
  annexTitle: 'Anexo de fuentes',
  annexIntro: (sources, passages) =>
    `${sources === 1 ? 'La fuente que cita este documento' : `Las ${sources} fuentes que cita este documento, en el orden de su primera cita`}, ${passages === 0 ? 'sin pasajes citados por separado' : `con ${counted(passages, 'pasaje tal como se tomó', 'pasajes tal como se tomaron')}`}. La fiabilidad es la de la fuente según el código del Almirantazgo (de A a F); F significa «no se puede valorar» y no es una calificación baja.`,
  consultedTitle: 'Fuentes consultadas y no citadas',
  summaryTitle: 'Declaración resumida de las fuentes',
  labels: {
    type: 'Tipo',
    information: 'Fecha de la información',
    published: 'Publicación',
    updated: 'Actualización',
    accessed: 'Consulta',
    language: 'Idioma',
    reliability: 'Fiabilidad',
    marking: 'Clasificación',
    custody: 'Custodia',
    original: 'el SHA-256 del original empieza por',
    entry:
      'solo se conserva la entrada bibliográfica, no la obra misma; el SHA-256 de la entrada tal como se importó empieza por',
  },
  colon: ':',
  comma: ', ',
  untitled: 'Sin título',
  notKnown: 'se desconoce',
  languageNotKnown: 'idioma desconocido',
  notGraded: 'sin valorar',
  version: (number) => `versión ${number}`,
  noPassage: 'Citada en su conjunto, sin pasaje.',
  types: {
    'article-newspaper': ['artículo de prensa', 'artículos de prensa'],
    'article-magazine': ['artículo de revista', 'artículos de revista'],
    'article-journal': ['artículo académico', 'artículos académicos'],
    webpage: ['página web', 'páginas web'],
    'post-weblog': ['entrada de blog', 'entradas de blog'],
    report: ['informe', 'informes'],
    book: ['libro', 'libros'],
    chapter: ['capítulo', 'capítulos'],
    broadcast: ['emisión', 'emisiones'],
    interview: ['entrevista', 'entrevistas'],
    speech: ['discurso', 'discursos'],
    personal_communication: ['comunicación personal', 'comunicaciones personales'],
    legislation: ['norma legal', 'normas legales'],
    post: ['publicación en línea', 'publicaciones en línea'],
    'paper-conference': ['ponencia', 'ponencias'],
    thesis: ['tesis', 'tesis'],
    manuscript: ['manuscrito', 'manuscritos'],
    dataset: ['conjunto de datos', 'conjuntos de datos'],
    software: ['programa informático', 'programas informáticos'],
    map: ['mapa', 'mapas'],
    graphic: ['imagen', 'imágenes'],
    motion_picture: ['película o vídeo', 'películas y vídeos'],
    song: ['grabación sonora', 'grabaciones sonoras'],
    bill: ['proyecto de ley', 'proyectos de ley'],
    regulation: ['reglamento', 'reglamentos'],
    treaty: ['tratado', 'tratados'],
    legal_case: ['caso judicial', 'casos judiciales'],
    hearing: ['audiencia', 'audiencias'],
    patent: ['patente', 'patentes'],
    standard: ['norma técnica', 'normas técnicas'],
    document: ['otro documento', 'otros documentos'],
  },
  grades: translated.es,
  locators: {
    page: 'p.',
    paragraph: 'párr.',
    section: 'sec.',
    chapter: 'cap.',
    timestamp: 'en',
    'article-locator': 'art.',
    line: 'l.',
    note: 'n.',
    volume: 'vol.',
  },
  drift: (state, taken, newest) =>
    ({
      moved: `Figura palabra por palabra en otro lugar de la versión más reciente (${newest}).`,
      changed: `Dice otra cosa en la versión más reciente (${newest}) de la fuente; se cita aquí según la versión ${taken}.`,
      ambiguous: `Puede figurar en más de un lugar de la versión más reciente (${newest}) de la fuente; se cita aquí según la versión ${taken}.`,
      lost: `Ya no figura en la versión más reciente (${newest}) de la fuente; se cita aquí según la versión ${taken}.`,
    })[state],
  kept: (version) => `Se conserva como pasaje de la versión ${version}.`,
  quoted: quoteWith(['«', '»'], ['“', '”']),
  summary: {
    noSource: 'Este documento no cita ninguna fuente.',
    cites: (sources, kinds) => `Este documento cita ${counted(sources, 'fuente', 'fuentes')}: ${kinds}.`,
    kind: counted,
    byLanguage: (languages) => `Por idioma: ${languages}.`,
    inLanguage: (name, count) => `${name} (${count})`,
    ofUnknownLanguage: (count) => `idioma desconocido (${count})`,
    noDate: (sources) =>
      sources === 1 ? 'Se desconoce su fecha de publicación.' : 'No se conoce la fecha de publicación de ninguna.',
    publishedOn: (_sources, date) => `Fecha de publicación: ${date}.`,
    publishedBetween: (first, last) => `Fechas de publicación: ${first} – ${last}.`,
    undated: (sources) => `De ${sources} se desconoce la fecha.`,
    entriesOnly: (count, sources) =>
      sources === 1
        ? 'Solo se conserva su entrada bibliográfica, no la obra misma.'
        : `De ${count} solo se conserva la entrada bibliográfica, no la obra misma.`,
    oneSource: 'Todo lo citado procede de esta única fuente.',
    allApart: 'Ninguna toma la mayor parte de su texto de otra fuente citada.',
    origins: (count) =>
      `Las fuentes que comparten la mayor parte de su texto cuentan como un solo origen: ${counted(count, 'queda 1', `quedan ${count}`).replace(/^\d+ /, '')}.`,
    noneGraded: () => 'No se ha valorado la fiabilidad.',
    byGrade: (grades) => `Fiabilidad según el código del Almirantazgo: ${grades}.`,
    graded: (count, grade, meaning) => `${count} con ${grade} (${meaning})`,
    ungraded: (count) => `${count} sin valorar`,
    noPassage: 'Ningún pasaje se cita por separado.',
    passages: (count) =>
      count === 1
        ? 'Se cita 1 pasaje tal como se tomó de su fuente.'
        : `Se citan ${count} pasajes tal como se tomaron de sus fuentes.`,
    allStand: 'Cada uno figura palabra por palabra en la versión más reciente de su fuente.',
    notStanding: (count) =>
      `${counted(count, 'no figura', 'no figuran')} tal como se ${count === 1 ? 'tomó' : 'tomaron'} en la versión más reciente de ${count === 1 ? 'su fuente' : 'sus fuentes'}.`,
    claims: (count) => `El documento se apoya en ${counted(count, 'afirmación', 'afirmaciones')}.`,
    onOneOrigin: (count, claims, of) =>
      `${of === 1 ? 'Se apoya' : counted(count, 'se apoya', 'se apoyan')} en un solo origen: ${claims}.`,
    contradicted: (count, claims, of, passages) =>
      `${of === 1 ? 'Queda contradicha' : counted(count, 'queda contradicha', 'quedan contradichas')} por ${counted(passages, 'pasaje', 'pasajes')}: ${claims}.`,
    unsupported: (count, claims, of) =>
      `${of === 1 ? 'Carece' : counted(count, 'carece', 'carecen')} de un pasaje que la${count === 1 ? '' : 's'} respalde: ${claims}.`,
    gaps: (claims) => `Lagunas en lo que se sabe: ${claims}.`,
    semicolon: '; ',
    series: seriesWith(', ', ' y '),
  },
};
