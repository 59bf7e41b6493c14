import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 * 1024;
/** What is read before others on the thread have a turn. */
const TURN = 16 * PIECE;
/** Read and hashed within one turn, so that all files can share it: a buffer each costs more than hashing a small file. */
const piece = new Uint8Array(PIECE);

/**
 * SHA-256 and size of a file. Meant for a thread where nobody waits: it reads there and then, since handing each file to another thread
 * takes many times as long as hashing it. Rejects with the file system's error, or the signal's reason.
 */
export async function hashInTurns(
  path: string,
  signal: AbortSignal,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    let size = 0;
    for (let turn = TURN; ; turn += TURN) {
      signal.throwIfAborted();
      for (let read = PIECE; read > 0 && size < turn; size += read) {
        read = readSync(file, piece, 0, PIECE, size);
        if (read === 0) return { sha256: hash.digest('hex'), size };
        hash.update(piece.subarray(0, read));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    closeSync(file);
  }
}
