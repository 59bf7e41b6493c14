const { existsSync, writeFileSync } = require('node:fs');

// An extraction process that is ready at once, but behaves as the file's name says: the ways in which a parser can go wrong.
process.on('message', ({ requestId, fileName, path }) => {
  const tell = (message) => process.send({ requestId, ...message });
  const outcome = { ok: false, code: 'file-broken', message: `read by ${process.pid}` };
  if (fileName === 'plain') tell({ kind: 'outcome', outcome });
  if (fileName === 'crash') process.exit(3);
  if (fileName === 'crash once') {
    if (existsSync(path)) tell({ kind: 'outcome', outcome });
    else {
      writeFileSync(path, '');
      process.exit(3);
    }
  }
  if (fileName === 'busy') for (;;);
  if (fileName === 'half a second') setTimeout(() => tell({ kind: 'outcome', outcome }), 500);
  if (fileName === 'slow') {
    let steps = 0;
    const timer = setInterval(() => {
      steps += 1;
      tell({ kind: 'progress', done: steps, total: 12 });
      if (steps < 12) return;
      clearInterval(timer);
      tell({ kind: 'outcome', outcome });
    }, 200);
  }
});
process.send({ kind: 'ready' });
