import type { ImageType } from '../../core/image/imageFormat.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/**
 * The images of briefings. Their bytes lie among the originals and stay there for ever, as originals do: a draft's undo, a deleted briefing or a
 * backup may bring one back.
 */
export interface ImageRecord {
  /** Of the bytes that are kept. */
  readonly sha256: string;
  readonly type: ImageType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  /** As it came; empty where it came without a name. */
  readonly fileName: string;
  readonly addedAt: string;
}

export function insertImage(db: WritableDb, image: ImageRecord): void {
  db.run(sql`INSERT INTO image (sha256, type, width, height, size, file_name, added_at)
    VALUES (${image.sha256}, ${image.type}, ${image.width}, ${image.height}, ${image.size}, ${image.fileName}, ${image.addedAt})`);
}

export function findImage(db: ReadableDb, sha256: string): ImageRecord | undefined {
  const row = db.find<ImageRow>(sql`SELECT * FROM image WHERE sha256 = ${sha256}`);
  if (row === undefined) return undefined;
  const { file_name: fileName, added_at: addedAt, ...rest } = row;
  return { ...rest, fileName, addedAt };
}

interface ImageRow extends Pick<ImageRecord, 'sha256' | 'type' | 'width' | 'height' | 'size'> {
  readonly file_name: string;
  readonly added_at: string;
}
