/** Something of a library that is not as it was left. */
export interface Finding {
  readonly about: 'row' | 'file' | 'log' | 'database' | 'backup';
  /** Which row or file. */
  readonly subject: string;
  /** What is wrong with it, in a sentence. */
  readonly problem: string;
  /** What to do. */
  readonly advice: string;
  /** The field that was changed, what the custody log says it is, and what is there. */
  readonly change?: { readonly field: string; readonly from: string; readonly to: string };
}

/** What a long task of the library gets from who runs it. */
export interface TaskContext {
  /** Rejects with its reason where it is aborted. */
  readonly signal: AbortSignal;
  /** How far it has come: of how many, and what is in hand. */
  readonly report: (done: number, total: number, current: string) => void;
}

/** Lets whoever shares the thread have a turn: an abort comes as a message. Throws where it was aborted. */
export async function breathe({ signal }: TaskContext): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
