/*
 * Loaded into a real extraction process before its entry. On the message `probe` it tries every way out that Node offers,
 * with modules taken at that moment, and answers with what became of each try.
 */
process.on('message', (message) => void probe(message));

async function probe(message) {
  if (message?.kind !== 'probe') return;
  const { port } = message;
  const url = `http://127.0.0.1:${port}/`;
  const tries = {
    'net.connect': () => require('node:net').connect(port, '127.0.0.1'),
    'net.createConnection': () => require('node:net').createConnection(port, '127.0.0.1'),
    'new net.Socket': () => new (require('node:net').Socket)().connect(port, '127.0.0.1'),
    'net.createServer': () => require('node:net').createServer().listen(0),
    'imported net': async () => (await import('node:net')).connect(port, '127.0.0.1'),
    'imported net default': async () => (await import('node:net')).default.connect(port, '127.0.0.1'),
    'a socket from a stream': () => Object.getPrototypeOf(process.stdout).connect?.call(process.stdout, port),
    'tls.connect': () => require('node:tls').connect(port, '127.0.0.1'),
    'http.get': () => require('node:http').get(url),
    'http.request': () => require('node:http').request(url).end(),
    'https.get': () => require('node:https').get(url),
    'http2.connect': () => require('node:http2').connect(url),
    'dns.lookup': () => require('node:dns').lookup('localhost', () => {}),
    'dns.resolve': () => require('node:dns').resolve('localhost', () => {}),
    'dns.promises.lookup': () => require('node:dns').promises.lookup('localhost'),
    'dns/promises lookup': () => require('node:dns/promises').lookup('localhost'),
    'imported dns/promises': async () => (await import('node:dns/promises')).lookup('localhost'),
    'dgram.createSocket': () => require('node:dgram').createSocket('udp4').send('x', port, '127.0.0.1'),
    fetch: () => fetch(url),
    'new WebSocket': () => new WebSocket(`ws://127.0.0.1:${port}/`),
    'child_process.spawn': () => require('node:child_process').spawn('true'),
    'child_process.exec': () => require('node:child_process').exec('true'),
    'child_process.execFileSync': () => require('node:child_process').execFileSync('true'),
    'child_process.fork': () => require('node:child_process').fork(__filename),
    'imported child_process': async () => (await import('node:child_process')).spawnSync('true'),
    'new Worker': () => new (require('node:worker_threads').Worker)('1', { eval: true }),
    'cluster.fork': () => require('node:cluster').fork(),
    'inspector.open': () => require('node:inspector').open(0),
    'process.binding': () => process.binding('tcp_wrap'),
    'a native addon': () => process.dlopen({ exports: {} }, '/nowhere.node'),
    eval: () => Reflect.get(globalThis, 'eval')('1 + 1'),
    'new Function': () => Reflect.construct(Function, ['return 1'])(),
  };
  const answers = {};
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      const result = await attempt();
      answers[name] = result === undefined ? 'nothing there' : 'worked';
    } catch (error) {
      answers[name] = String(error.message);
    }
  }
  process.send({ kind: 'probed', answers });
}
