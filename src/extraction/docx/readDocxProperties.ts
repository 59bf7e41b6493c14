import { authorsFromProperties, propertyText, titleFromProperties } from '../../core/importing/documentProperties.ts';
import type { ExtractedMetadata } from '../../core/importing/extraction.ts';
import { parseLanguageTag } from '../../core/importing/languageTag.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import type { WordPackage } from './wordPackage.ts';

/**
 * What the properties of a Word file say about it. No date of publication: they only tell when somebody made and saved the
 * file, often from an older one, and a wrong date in a note is worse than none.
 */
export function readDocxProperties(file: WordPackage): ExtractedMetadata {
  const part = file.ownRelationships.find(({ type }) => type === 'core-properties')?.target;
  const properties = part === undefined ? new Map<string, string>() : readProperties(file, part);
  const authors = authorsFromProperties(propertyText(properties.get('dc:creator')) ?? '');
  return withoutUndefined({
    type: 'document' as const,
    title: titleFromProperties(propertyText(properties.get('dc:title'))),
    authors: authors.length === 0 ? undefined : [...authors],
    language: parseLanguageTag(properties.get('dc:language') ?? ''),
  });
}

function readProperties(file: WordPackage, part: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name = '';
  let text = '';
  file.read(part, {
    open(opened) {
      name = opened;
      text = '';
    },
    close(closed) {
      if (closed === name) properties.set(name, text);
      name = '';
    },
    text(more) {
      text += more;
    },
  });
  return properties;
}
