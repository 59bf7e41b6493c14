import { parseDocument } from 'yaml';
import { parseByline, parsePersonName, uniqueNames } from '../../core/importing/bylines/byline.ts';
import { parsePublishedDate } from '../../core/importing/dates/publishedDate.ts';
import { type Finding, finding, unsure } from '../../core/importing/metadata/chooseMetadata.ts';
import { cleanUrl } from '../../core/importing/metadata/cleanUrl.ts';
import { propertyText } from '../../core/importing/metadata/documentProperties.ts';
import { findMarking } from '../../core/importing/metadata/findMarking.ts';
import { parseLanguageTag } from '../../core/importing/metadata/languageTag.ts';
import type { PersonName } from '../../core/source/source.ts';

interface FrontMatter {
  readonly findings: readonly Finding[];
  /** The text without the header; with it, where it is none. */
  readonly body: string;
  readonly warnings: readonly string[];
}

/**
 * The header that many Markdown files begin with: YAML between two lines of hyphens. Its fields are what the writer says of
 * the text. What stands there and is no such list of fields is text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index > 0 || (match[1]?.length ?? 0) > MAX_LENGTH) {
    return { findings: [], body: text, warnings: [] };
  }
  const fields = parseFields(match[1] ?? '');
  if (!fields) return { findings: [], body: text, warnings: [NO_FIELDS] };
  return {
    findings: findingsIn(fields),
    body: text.slice(match[0].length),
    warnings: [...markingWarnings(fields), ...unreadWarnings(fields)],
  };
}

const MAX_LENGTH = 100_000;
const NO_FIELDS =
  'The header between the lines of hyphens is no YAML list of fields; it was taken as text, and nothing of it as title, author or date.';

type Fields = ReadonlyMap<string, unknown>;

/** Names in small letters. Undefined for broken YAML and for anything but fields. */
function parseFields(yaml: string): Fields | undefined {
  try {
    // No schema that makes dates or functions of text, and no aliases by which a few lines become millions.
    const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent', prettyErrors: false });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 20 });
    if (value === null) return new Map();
    if (typeof value !== 'object' || value === undefined || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  } catch {
    return undefined;
  }
}

function findingsIn(fields: Fields): readonly Finding[] {
  const each = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const text = textOf(fields.get(name));
      return text === undefined ? [] : [{ name, text }];
    });
  const names = (...tags: readonly string[]) => tags.map((name) => ({ name, names: namesOf(fields.get(name)) }));
  const kind = 'front-matter';
  return [
    ...each('title').flatMap(({ name, text }) => finding('title', text.replace(/\s+/g, ' '), kind, name)),
    ...names('author', 'authors', 'creator').flatMap((one) => finding('authors', one.names, kind, one.name)),
    ...names('editor', 'editors').flatMap((one) => finding('editors', one.names, kind, one.name)),
    ...each('published', 'date').flatMap(({ name, text }) =>
      finding('published', parsePublishedDate(text), kind, name),
    ),
    ...each('updated').flatMap(({ name, text }) => finding('updated', parsePublishedDate(text), kind, name)),
    // Note programs write when the file was made and saved.
    ...unsure([
      ...each('created').flatMap(({ name, text }) => finding('published', parsePublishedDate(text), kind, name)),
      ...each('modified', 'lastmod').flatMap(({ name, text }) =>
        finding('updated', parsePublishedDate(text), kind, name),
      ),
    ]),
    ...each('accessed', 'retrieved').flatMap(({ name, text }) =>
      finding('accessed', parsePublishedDate(text), kind, name),
    ),
    ...each('url', 'source', 'link').flatMap(({ name, text }) => finding('url', cleanUrl(text), kind, name)),
    ...each('outlet', 'site').flatMap(({ name, text }) => finding('outlet', text, kind, name)),
    ...each('agency').flatMap(({ name, text }) => finding('agency', text, kind, name)),
    ...each('dateline').flatMap(({ name, text }) => finding('dateline', text, kind, name)),
    ...each('publisher').flatMap(({ name, text }) => finding('publisher', text, kind, name)),
    ...each('lang', 'language').flatMap(({ name, text }) => finding('language', parseLanguageTag(text), kind, name)),
  ];
}

const READ: ReadonlySet<string> = new Set(
  (
    'title author authors creator editor editors published date updated modified lastmod accessed retrieved url source ' +
    'link outlet site agency dateline publisher lang language marking classification tlp'
  ).split(' '),
);

/** Fields for programs, not for readers. */
const FOR_PROGRAMS =
  /^(?:tags?|keywords|aliases|categor(?:y|ies)|bibliography|csl|nocite|link-citations|layout|draft|toc.*|output|format|geometry|fontsize|documentclass|header-includes|permalink|slug|id|uuid|css.*|created|weight|template|engine|crossref|numbersections|papersize|mainfont|linestretch|colorlinks)$/;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return propertyText(value);
}

/** `Jane Roe`, a list of such, or of records with a name in them; note programs put names in double brackets. */
function namesOf(value: unknown): readonly PersonName[] {
  if (Array.isArray(value)) return uniqueNames(value.slice(0, 200).flatMap(nameOf));
  const text = textOf(value);
  return text === undefined ? nameOf(value) : parseByline(withoutBrackets(text));
}

function nameOf(value: unknown): readonly PersonName[] {
  const text = textOf(value);
  if (text !== undefined) return [parsePersonName(withoutBrackets(text)) ?? []].flat();
  if (typeof value !== 'object' || value === null) return [];
  const { family, given, name, literal } = value as Readonly<Record<string, unknown>>;
  const familyName = textOf(family);
  if (familyName !== undefined) return [{ family: familyName, given: textOf(given) ?? '' }];
  const whole = textOf(literal);
  if (whole !== undefined) return [{ literal: whole }];
  return [parsePersonName(textOf(name) ?? '') ?? []].flat();
}

const withoutBrackets = (text: string): string => text.replace(/^\[\[|\]\]$/g, '');

function markingWarnings(fields: Fields): readonly string[] {
  const said = ['marking', 'classification', 'tlp'].flatMap((name) => {
    const text = textOf(fields.get(name));
    return text === undefined ? [] : [name === 'tlp' && !/tlp/i.test(text) ? `TLP:${text}` : text];
  });
  const marking = said.map((text) => findMarking(text) ?? text)[0];
  return marking === undefined ? [] : [`The header says “${marking}”; set the source's marking.`];
}

function unreadWarnings(fields: Fields): readonly string[] {
  const unread = [...fields.keys()].filter((name) => !READ.has(name) && !FOR_PROGRAMS.test(name));
  if (unread.length === 0) return [];
  const names = unread.slice(0, 10).join(', ');
  return [
    `Not taken into the text: the header's ${unread.length === 1 ? 'field' : 'fields'} ${names}; see the original.`,
  ];
}
