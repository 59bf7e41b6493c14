import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import workerThreads from 'node:worker_threads';

/**
 * Takes from this process every way to another machine or process: sockets, name look-ups, HTTP, child processes, further
 * threads, native addons and the internals below them. Every call throws from now on, whoever makes it and whether it was
 * imported or required. A second line of defence: the parsers have no reason to try.
 */
export function disableNetwork(): void {
  keepStandardStreams();
  for (const [owner, target, names] of forbidden) disableFunctions(owner, target, names);
  for (const name of forbiddenGlobals) {
    Object.defineProperty(globalThis, name, { value: refusalOf(name), writable: false, configurable: false });
  }
  syncBuiltinESMExports();
}

/**
 * What throws from now on: the functions named, or all that the module exports. Prototypes too, so that an object which
 * somebody made before cannot connect either.
 */
const forbidden: readonly (readonly [owner: string, target: object, names?: readonly string[]])[] = [
  ['net.Socket', net.Socket.prototype, ['connect']],
  ['net.Server', net.Server.prototype, ['listen']],
  ['dgram.Socket', dgram.Socket.prototype, ['bind', 'connect', 'send']],
  ['dns.Resolver', dns.Resolver.prototype, ['resolve', 'resolve4', 'resolve6', 'reverse']],
  ['dns.promises', dns.promises],
  ['net', net],
  ['tls', tls],
  ['http', http],
  ['https', https],
  ['http2', http2],
  ['dgram', dgram],
  ['dns', dns],
  ['child_process', childProcess],
  ['inspector', inspector, ['open']],
  ['worker_threads', workerThreads, ['Worker']],
  ['cluster', cluster, ['fork', 'setupMaster', 'setupPrimary']],
  ['process', process, ['dlopen', 'binding']],
];

const forbiddenGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/** Node makes the standard streams on first use, from the very classes that are about to be disabled. */
function keepStandardStreams(): void {
  void [process.stdin, process.stdout, process.stderr];
}

function disableFunctions(owner: string, target: object, names: readonly string[] = Object.keys(target)): void {
  for (const name of names) {
    const descriptor = Object.getOwnPropertyDescriptor(target, name);
    if (!descriptor?.configurable || typeof Reflect.get(target, name) !== 'function') continue;
    Object.defineProperty(target, name, {
      value: refusalOf(`${owner}.${name}`),
      writable: false,
      configurable: false,
      enumerable: descriptor.enumerable ?? true,
    });
  }
}

/** A function and constructor that only throws. */
function refusalOf(name: string): () => never {
  return function refused(): never {
    throw new Error(`${name} is disabled in the extraction process`);
  };
}
