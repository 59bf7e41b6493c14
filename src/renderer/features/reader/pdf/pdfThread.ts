let spare: Worker | null = null;

/** A thread that has pdf.js loaded and belongs to nobody yet. Each PDF has one of its own, so that one file cannot hold up another. */
export function takePdfThread(): Worker {
  const taken = spare ?? startThread();
  spare = null;
  return taken;
}

/** Has a thread at hand for the next PDF: loading pdf.js takes longer than opening most files. */
export function preparePdfThread(): void {
  spare ??= startThread();
}

function startThread(): Worker {
  return new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
}
