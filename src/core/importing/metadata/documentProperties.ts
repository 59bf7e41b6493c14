import type { PersonName } from '../../source/source.ts';
import { parseByline, parsePersonName, uniqueNames } from '../bylines/byline.ts';
import { looksLikePerson } from '../bylines/looksLikePerson.ts';
import { cleanLine } from './cleanLine.ts';

/*
 * What the properties of a PDF or Word file say of it. Programs fill them with all sorts of things, which are left out.
 */

/** A file's title as its properties give it, but not the file names and place-holders that word processors leave behind. */
export function titleFromProperties(title: string | undefined): string | undefined {
  const cleaned = title?.replace(/^(?:Microsoft (?:Word|PowerPoint|Excel)|LibreOffice \w+) - /i, '');
  if (cleaned === undefined || cleaned !== title || JUNK_TITLE.test(cleaned)) return undefined;
  return cleaned;
}

/**
 * The names in a file's author property. Semicolons part names for certain; then commas may part family and given name. It may be filled
 * with a person or with a body, so that a longer name is divided only where it has the look of a person's: one that is wrongly whole can
 * be seen to be, one that is wrongly divided is cited as nobody.
 */
export function authorsFromProperties(text: string): readonly PersonName[] {
  if (text === '' || text.length > 1000 || ACCOUNT_NAME.test(text) || PROGRAM_NAME.test(text)) return [];
  return namesIn(text).map((name) => {
    const whole = 'literal' in name ? name.literal : `${name.given} ${name.family}`;
    return 'literal' in name || looksLikePerson(whole) || !asLine(text).includes(asLine(whole))
      ? name
      : { literal: whole };
  });
}

const asLine = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

function namesIn(text: string): readonly PersonName[] {
  if (!text.includes(';')) return parseByline(text);
  return uniqueNames(
    text.split(';').flatMap((name) => (name.includes(',') ? parseByline(name.trim()) : (parsePersonName(name) ?? []))),
  );
}

/** A property as one line of text, or undefined when it is empty, too long or no text. */
export function propertyText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? cleanLine(value) : '';
  return text === '' || text.length > 2000 ? undefined : text;
}

const JUNK_TITLE =
  /^(?:untitled|(?:word )?document|doc|title|new document|no title|powerpoint presentation|presentation|slide|scan(?:ned document)?|print|ללא שם|مستند)[\s\d()_-]*$|\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?|indd|qxd|pages|html?|txt|tmp|ps|dvi|tex)$|^(?:https?|file):|[\\/]\S+\.\w+$|^\P{L}*$/iu;

/** One word in small letters is an account: `mroe`, `user2`. */
const ACCOUNT_NAME = /^[a-z]+\d*$/;
const PROGRAM_NAME =
  /^un-?named$|\b(?:microsoft|libreoffice|openoffice|python-docx|docx4j|apache poi|aspose|acrobat|adobe|printer|scanner|canon|xerox|ricoh|konica)\b/i;
