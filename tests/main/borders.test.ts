import { expect, it } from 'vitest';
import { acceleratorOf } from '../../src/main/acceleratorOf.ts';
import { contentSecurityPolicy, developmentPolicy } from '../../src/main/contentSecurityPolicy.ts';
import { isAllowedRequest } from '../../src/main/isAllowedRequest.ts';
import { isTestRuntime } from '../../src/main/isTestRuntime.ts';
import { isTrustedSender } from '../../src/main/isTrustedSender.ts';
import { pathWithin } from '../../src/main/pathWithin.ts';

const origins = ['app://briefdesk'];

it('only the top frame of a page of ours may call', () => {
  const frame = (url: string, parent: object | null = null) => ({ url, parent }) as never;
  expect(isTrustedSender(frame('app://briefdesk/index.html'), origins)).toBe(true);
  expect(isTrustedSender(frame('app://briefdesk'), origins)).toBe(true);
  expect(isTrustedSender(frame('app://briefdesk/index.html', {}), origins)).toBe(false);
  expect(isTrustedSender(frame('app://briefdesk.example/index.html'), origins)).toBe(false);
  expect(isTrustedSender(frame('https://app://briefdesk/'), origins)).toBe(false);
  expect(isTrustedSender(null, origins)).toBe(false);
});

it('requests inside the program pass, every other is refused', () => {
  for (const url of ['app://briefdesk/index.html', 'blob:app://briefdesk/1', 'data:text/plain,a']) {
    expect(isAllowedRequest(url, undefined)).toBe(true);
  }
  for (const url of [
    'https://example.com/',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'ws://localhost:1/',
    'ftp://a/',
  ]) {
    expect(isAllowedRequest(url, undefined)).toBe(false);
  }
});

it('while developing, the development server is allowed and nothing beside it', () => {
  const server = 'http://localhost:5173';
  expect(isAllowedRequest('http://localhost:5173/main.tsx', server)).toBe(true);
  expect(isAllowedRequest('ws://localhost:5173/', server)).toBe(true);
  expect(isAllowedRequest('http://localhost:5174/', server)).toBe(false);
  expect(isAllowedRequest('https://example.com/', server)).toBe(false);
});

it('the policy of a build names no origin but its own', () => {
  expect(contentSecurityPolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
  expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|http|ws:|\*/);
  expect(developmentPolicy('http://localhost:5173')).toContain('ws://localhost:5173');
});

it('a path of the application scheme never leads out of its folder', () => {
  expect(pathWithin('/built', '/assets/index.js')).toBe('/built/assets/index.js');
  for (const path of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/a/../../secret', '/a%00.html']) {
    expect(pathWithin('/built', path)).toBeUndefined();
  }
  expect(pathWithin('/built', '/../built-besides/x')).toBeUndefined();
});

it('an Electron without security fixes is a test runtime, whoever started it', () => {
  expect(isTestRuntime('25.1.1')).toBe(true);
  expect(isTestRuntime('45.4.1')).toBe(false);
  expect(isTestRuntime('')).toBe(true);
});

it('the menu writes keys as Electron does, and those of macOS there', () => {
  expect(acceleratorOf('search.focus', 'linux')).toBe('CmdOrCtrl+Shift+F');
  expect(acceleratorOf('export.again', 'linux')).toBe('CmdOrCtrl+E');
  expect(acceleratorOf('export.again', 'darwin')).toBe('CmdOrCtrl+Alt+E');
  expect(acceleratorOf('view.theme', 'linux')).toBeUndefined();
});
