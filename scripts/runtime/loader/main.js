// What Electron's own default application does, in short: the first argument that is not a flag names the application.
// It is copied into the test runtime's resources/app and runs on Electron 25.
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { app } = require('electron');

/** Flags whose value is the next argument. */
const TAKES_VALUE = new Set(['-r', '--require']);

function parseArguments(args) {
  const preloaded = [];
  for (let at = 0; at < args.length; at += 1) {
    if (TAKES_VALUE.has(args[at])) {
      preloaded.push(args[at + 1]);
      at += 1;
    } else if (!args[at].startsWith('-')) {
      return { preloaded, target: resolve(args[at]) };
    }
  }
  return { preloaded, target: undefined };
}

function openApplication(target) {
  const manifestPath = join(target, 'package.json');
  if (statSync(target).isDirectory() && existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
    app.setName(manifest.productName ?? manifest.name);
    if (manifest.version) app.setVersion(manifest.version);
    app.setAppPath(target);
    return require.resolve(join(target, manifest.main ?? 'index.js'));
  }
  return require.resolve(target);
}

const { preloaded, target } = parseArguments(process.argv.slice(1));
if (!target || !existsSync(target)) {
  process.stderr.write('test runtime: the first argument that is not a flag must be an application folder\n');
  app.exit(1);
} else {
  // Applications tell a development run by this, as under Electron's own default application.
  process.defaultApp = true;
  if (preloaded.length > 0) Module._preloadModules(preloaded.map((path) => resolve(path)));
  Module._load(openApplication(target), Module, true);
}
