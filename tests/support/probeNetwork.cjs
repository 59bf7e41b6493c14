/*
 * Loaded into a real extraction process before its entry. On the message `probe` it tries every way out that Node offers,
 * with modules taken at that moment, and answers with what became of each try.
 */
process.on('message', async (message) => {
  if (message?.kind !== 'probe') return;
  const { port } = message;
  const url = `http://127.0.0.1:${port}/`;
  const tries = {
    'net.connect': () => require('node:net').connect(port, '127.0.0.1'),
    'net.createConnection': () => require('net').createConnection(port, '127.0.0.1'),
    'new net.Socket': () => new (require('net').Socket)().connect(port, '127.0.0.1'),
    'net.createServer': () => require('net').createServer().listen(0),
    'imported net': async () => (await import('node:net')).connect(port, '127.0.0.1'),
    'imported net default': async () => (await import('net')).default.connect(port, '127.0.0.1'),
    'a socket from a stream': () => Object.getPrototypeOf(process.stdout).connect?.call(process.stdout, port),
    'tls.connect': () => require('tls').connect(port, '127.0.0.1'),
    'http.get': () => require('http').get(url),
    'http.request': () => require('http').request(url).end(),
    'https.get': () => require('https').get(url),
    'http2.connect': () => require('http2').connect(url),
    'dns.lookup': () => require('dns').lookup('localhost', () => {}),
    'dns.resolve': () => require('dns').resolve('localhost', () => {}),
    'dns.promises.lookup': () => require('dns').promises.lookup('localhost'),
    'dns/promises lookup': () => require('dns/promises').lookup('localhost'),
    'imported dns/promises': async () => (await import('node:dns/promises')).lookup('localhost'),
    'dgram.createSocket': () => require('dgram').createSocket('udp4').send('x', port, '127.0.0.1'),
    fetch: () => fetch(url),
    WebSocket: () => new WebSocket(`ws://127.0.0.1:${port}/`),
    'child_process.spawn': () => require('child_process').spawn('true'),
    'child_process.exec': () => require('child_process').exec('true'),
    'child_process.execFileSync': () => require('child_process').execFileSync('true'),
    'child_process.fork': () => require('child_process').fork(__filename),
    'imported child_process': async () => (await import('node:child_process')).spawnSync('true'),
    'new Worker': () => new (require('worker_threads').Worker)('1', { eval: true }),
    'cluster.fork': () => require('cluster').fork(),
    'inspector.open': () => require('inspector').open(0),
    'process.binding': () => process.binding('tcp_wrap'),
    'a native addon': () => process.dlopen({ exports: {} }, '/nowhere.node'),
    eval: () => (0, eval)('1 + 1'),
    'new Function': () => new Function('return 1')(),
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
});
