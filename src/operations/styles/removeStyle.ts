import { parseStyle } from '../../core/citation/style/parseStyle.ts';
import { BriefingError } from '../../core/errors.ts';
import type { ReadableDb } from '../../library/database.ts';
import {
  type CitationStyleRecord,
  deleteCitationStyle,
  findCitationStyle,
  listCitationStyles,
  titlesInStyle,
} from '../../library/tables/citationStyles.ts';
import type { ReadFunction, WriteFunction } from '../context.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const readStyleFile: ReadFunction<'styles.file'> = ({ db }, { id }) => {
  const style = findCitationStyle(db, id);
  return style ? { xml: style.xml } : null;
};

export const removeStyle: WriteFunction<'styles.remove'> = (context, { id }) => {
  const { db } = context;
  const style = findCitationStyle(db, id);
  if (!style) {
    throw new BriefingError(
      'style-not-found',
      `The citation style “${id}” was not added to this library, so it cannot be removed.`,
      { styleId: id },
    );
  }
  refuseStyleInUse(db, style);
  deleteCitationStyle(db, id);
  const title = titleOf(style);
  recordChange(context, {
    action: 'style-removed',
    subject: id,
    details: { title },
    undo: { description: `removing the citation style ${quoted(title)}`, inverse: { kind: 'restore-style', style } },
  });
  return {};
};

/** Throws `style-in-use` where a briefing is set in a style, or another added style depends on it. */
export function refuseStyleInUse(db: ReadableDb, { id, xml }: CitationStyleRecord): void {
  const [briefing] = titlesInStyle(db, id);
  const dependent = listCitationStyles(db).find((other) => {
    const parsed = parseStyle(other.xml);
    return !('faults' in parsed) && parsed.parentId === id;
  });
  if (briefing === undefined && dependent === undefined) return;
  const user = briefing === undefined ? `the citation style “${dependent?.id}”` : `the briefing ${quoted(briefing)}`;
  const remedy = briefing === undefined ? 'Remove that one first' : 'Choose another style for it first';
  throw new BriefingError(
    'style-in-use',
    `The citation style ${quoted(titleOf({ id, xml }))} is used by ${user}. ${remedy}; nothing was changed.`,
    { styleId: id },
  );
}

function titleOf({ id, xml }: Pick<CitationStyleRecord, 'id' | 'xml'>): string {
  const parsed = parseStyle(xml);
  return 'faults' in parsed ? id : parsed.title;
}
