import type { SettledFile } from '../../shared/contract/importOperations.ts';
import type { Host } from '../host.ts';

export interface ImportProgress {
  /** There are so many files more than was known. */
  expect(count: number): void;
  begin(name: string): void;
  end(name: string): void;
  settle(settled: SettledFile): void;
  /** Tells the last state, whenever the one before was told. */
  finish(): void;
}

const COUNTED = ['imported', 'duplicate', 'rejected'] as const;

/** Tells how far an import is, at most ten times a second, and at most twice that the library has changed: each showing is a query. */
export function tellProgress(host: Host, jobId: string): ImportProgress {
  const counts = { imported: 0, duplicate: 0, rejected: 0 };
  const inHand = new Set<string>();
  let done = 0;
  let total = 0;
  let lastReport = 0;
  let lastChange = 0;

  const report = () => {
    const [current = ''] = inHand;
    const { imported, duplicate: duplicates, rejected } = counts;
    host.reportProgress({
      jobId,
      done,
      total,
      current,
      import: { imported, duplicates, rejected, inHand: [...inHand] },
    });
  };
  const reportSoon = () => {
    const now = Date.parse(host.now());
    if (now - lastReport < 100) return;
    lastReport = now;
    report();
  };

  return {
    expect(count) {
      total += count;
      reportSoon();
    },
    begin(name) {
      inHand.add(name);
      reportSoon();
    },
    end(name) {
      inHand.delete(name);
    },
    settle(settled) {
      done += 1;
      const kind = COUNTED.find((one) => one === settled.kind);
      if (kind) counts[kind] += 1;
      reportSoon();
      const now = Date.parse(host.now());
      if (settled.kind !== 'imported' || now - lastChange < 500) return;
      lastChange = now;
      host.reportChanged(['sources', 'undo']);
    },
    finish() {
      inHand.clear();
      report();
    },
  };
}
