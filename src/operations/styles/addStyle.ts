import { basename, dirname } from 'node:path';
import { parseStyle } from '../../core/citation/style/parseStyle.ts';
import { BriefingError } from '../../core/errors.ts';
import { findCitationStyle, insertCitationStyle } from '../../library/tables/citationStyles.ts';
import { LONGEST_STYLE } from '../../shared/contract/styleOperations.ts';
import type { JobFunction, WriteFunction } from '../context.ts';
import { findImportFolder, rememberImportFolder } from '../importing/importFolder.ts';
import { readUtf8File } from '../readUtf8File.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { listStyles, summaryOf } from './listStyles.ts';

/** Adds the CSL file that is named or picked; one that is wrong is not kept, and all that is wrong with it is told. */
export const addStyle: JobFunction<'styles.add'> = async ({ host, session }, { path: named }) => {
  const library = openedLibrary(session);
  const path = named ?? (await host.pickFile('style', await findImportFolder(host)));
  if (path === null) return null;
  if (named === undefined) await rememberImportFolder(host, dirname(path));
  const file = basename(path);
  const xml = await readUtf8File(path);
  if (xml.length > LONGEST_STYLE) {
    throw new BriefingError('file-too-large', `${file} is too large for a citation style.`, {
      file,
      maxBytes: LONGEST_STYLE,
    });
  }
  const parsed = parseStyle(xml);
  if ('faults' in parsed) return { kind: 'refused', file, faults: parsed.faults.slice(0, MOST_FAULTS) };
  const known = await listStyles(host, library);
  const same = known.find(({ id }) => id === parsed.id);
  if (same) throw styleExists(parsed.id, same.title, same.added);
  const { parentId } = parsed;
  if (parentId !== null && !known.some(({ id }) => id === parentId)) {
    const message = `The style depends on “${parentId}”, which neither ships nor was added. Add that style first.`;
    return { kind: 'refused', file, faults: [{ line: lineOf(xml, 'independent-parent'), column: 1, message }] };
  }
  return { kind: 'added', style: await runIn(library, 'styles.store', { xml }) };
};

const MOST_FAULTS = 50;

export const storeStyle: WriteFunction<'styles.store'> = (context, { xml }) => {
  const { db, now } = context;
  const parsed = parseStyle(xml);
  if ('faults' in parsed) {
    const [fault] = parsed.faults;
    throw new BriefingError('style-broken', `The citation style is wrong in line ${fault?.line}: ${fault?.message}`, {
      line: fault?.line ?? 1,
      message: fault?.message ?? '',
    });
  }
  const { id, title } = parsed;
  if (findCitationStyle(db, id)) throw styleExists(id, title, true);
  insertCitationStyle(db, { id, xml, addedAt: now });
  recordChange(context, {
    action: 'style-added',
    subject: id,
    details: { title },
    undo: { description: `adding the citation style ${quoted(title)}`, inverse: { kind: 'remove-style', id } },
  });
  return summaryOf(parsed, true);
};

function styleExists(id: string, title: string, added: boolean): BriefingError {
  const remedy = added
    ? 'Remove that one first, or give the new one another <id>'
    : 'Give the new one another <id> and <title>';
  return new BriefingError(
    'style-exists',
    `There is a citation style “${id}” (${title}) already. ${remedy}; nothing was changed.`,
    { styleId: id, title },
  );
}

const lineOf = (text: string, word: string): number =>
  text.slice(0, Math.max(0, text.indexOf(word))).split('\n').length;
