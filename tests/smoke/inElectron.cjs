// Run by Electron as an application: starts the built threads and processes as main does, and prints what came of it as one
// line of JSON. It knows the bundles by their file names only.
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');
const { app, utilityProcess } = require('electron');

const [built, library, ...files] = process.argv.slice(process.argv.indexOf('--smoke') + 1);

void app.whenReady().then(async () => {
  const writer = await startThread('create', 'writer');
  const reader = await startThread('open', 'reader');
  const extracted = await extractAll();
  const added = [];
  for (const { name, outcome } of extracted)
    added.push(outcome.ok ? await writer(addition(name, outcome.extracted)) : outcome);
  const found = await reader({ name: 'sources.search', input: { query: 'held' } });
  const briefing = await writer({ name: 'briefings.create', input: { header: { title: 'Smoke' } } });
  process.stdout.write(`${JSON.stringify({ extracted, added, found, briefing })}\n`);
  await Promise.all([writer(null), reader(null)]);
  app.exit(0);
});

/** A library thread as a function: a request in, its answer out; null closes it. */
async function startThread(mode, role) {
  const worker = new Worker(join(built, 'libraryThread.js'), { workerData: { folder: library, mode, role } });
  const next = () => new Promise((resolve) => worker.once('message', resolve));
  const opened = await next();
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return async (request) => {
    const answer = request ? next() : new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage(request ? { kind: 'run', id: 1, ...request } : { kind: 'close' });
    return (await answer).result;
  };
}

function extractAll() {
  const child = utilityProcess.fork(join(built, 'extraction.js'), [], { stdio: 'ignore' });
  const results = [];
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message.kind !== 'outcome') return;
      results.push({ name: files[message.requestId], outcome: message.outcome });
      if (results.length < files.length) return;
      child.kill();
      resolve(results);
    });
    for (const [requestId, path] of files.entries()) {
      child.postMessage({ kind: 'extract', requestId, path, fileName: path.split('/').at(-1) });
    }
  });
}

function addition(path, { format, text, layout, metadata, extractor, extractorVersion }) {
  // Blocks and pages come as JSON.
  const { blocks, pages } = JSON.parse(layout);
  const unknown = {
    type: 'document',
    title: path,
    authors: [],
    editors: [],
    outlet: '',
    agency: '',
    publisher: '',
    published: null,
    updated: null,
    accessed: null,
  };
  const alsoUnknown = {
    dateline: '',
    url: '',
    language: '',
    volume: '',
    issue: '',
    pages: '',
    number: '',
    doi: '',
    citationKey: '',
  };
  const graded = { reliability: null, marking: null };
  return {
    name: 'sources.add',
    input: {
      importId: 'smoke',
      metadata: { ...unknown, ...alsoUnknown, ...metadata, ...graded },
      format,
      sha256: Buffer.from(path).toString('hex').padEnd(64, '0').slice(-64),
      size: 1,
      fileName: path,
      capturedAt: null,
      text,
      blocks,
      pages,
      extractor,
      extractorVersion,
    },
  };
}
