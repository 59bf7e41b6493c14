import type { WritableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { deleteSetting, findSetting, writeSetting } from './librarySettings.ts';
import { type PlainText, packText, unpackText } from './packedText.ts';

/**
 * Packs texts that an earlier version stored as they are, the last first, in one transaction as long as `mayGoOn`; whether there are
 * more. A text that would not come out of its packed form as it was stays as it is.
 */
export function packTexts(db: WritableDb, mayGoOn: () => boolean): boolean {
  const last = findSetting(db, 'texts-to-pack');
  if (last === undefined) return false;
  return db.transaction(() => {
    let row = Number(last);
    do {
      const found = db.find<PlainText & { readonly row: number }>(sql`
        SELECT rowid AS row, text, blocks, pages FROM source_text
        WHERE rowid <= ${row} AND packed IS NULL ORDER BY rowid DESC LIMIT 1`);
      if (found === undefined) {
        deleteSetting(db, 'texts-to-pack');
        return false;
      }
      packRow(db, found);
      row = found.row - 1;
    } while (mayGoOn());
    writeSetting(db, 'texts-to-pack', String(row));
    return true;
  });
}

function packRow(db: WritableDb, { row, ...plain }: PlainText & { readonly row: number }): void {
  const packed = packText(plain);
  const { text, blocks, pages } = unpackText(packed);
  if (text !== plain.text || blocks !== plain.blocks || pages !== plain.pages) return;
  db.run(sql`UPDATE source_text SET text = '', blocks = '', pages = '', packed = ${packed} WHERE rowid = ${row}`);
}
