/** After so many bytes the host gets a sign of life. */
const PROGRESS_STEP = 1 << 20;

/** Hands on the pieces of a part, and tells how far it has been read. */
export function* reportPieces(
  pieces: Iterable<Uint8Array>,
  total: number,
  reportProgress: (done: number, total: number) => void,
): Generator<Uint8Array, void, undefined> {
  let done = 0;
  let reported = 0;
  for (const piece of pieces) {
    yield piece;
    done += piece.length;
    if (done - reported < PROGRESS_STEP) continue;
    reported = done;
    reportProgress(Math.min(done, total), total);
  }
}
