import { describe, expect, test } from 'vitest';
import { hasDisplay, launchCommand } from '../../scripts/runtime/display.mjs';
import { decideInstall, hasDesktop, parseLdd, parseMissing } from '../../scripts/runtime/systemLibraries.mjs';

const SERVER = { missing: ['libnss3'], apt: true, root: true, desktopSession: false, yes: false };

describe('whether apt is run', () => {
  test('nothing is done when nothing is missing', () => {
    expect(decideInstall({ ...SERVER, missing: [] })).toBe('nothing');
  });
  test('root without a desktop session (a container, CI) installs', () => {
    expect(decideInstall(SERVER)).toBe('install');
  });
  test('a person at a desktop is told the command, unless --yes was given', () => {
    expect(decideInstall({ ...SERVER, desktopSession: true })).toBe('tell');
    expect(decideInstall({ ...SERVER, desktopSession: true, yes: true })).toBe('install');
  });
  test('without root or without apt the command is told', () => {
    expect(decideInstall({ ...SERVER, root: false, yes: true })).toBe('tell');
    expect(decideInstall({ ...SERVER, apt: false, yes: true })).toBe('tell');
  });
});

test('a package counts as installed under its newer name too, and not when only its settings are left', () => {
  const listing = 'libnss3 installed\nlibasound2t64 installed\nxauth config-files\n';
  expect(parseMissing(['libnss3', 'libasound2', 'xauth', 'xvfb'], listing)).toEqual(['xauth', 'xvfb']);
});

test('libraries that are not found are read from ldd', () => {
  const listing = '\tlibm.so.6 => /lib/libm.so.6 (0x00)\n\tlibgtk-3.so.0 => not found\n';
  expect(parseLdd(listing)).toEqual(['libgtk-3.so.0']);
});

test('only Linux can be without a screen', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDesktop({})).toBe(false);
  expect(hasDesktop({ XDG_CURRENT_DESKTOP: 'GNOME' })).toBe(true);
});

test('the sandbox is left out for root only, and a virtual screen is used where there is none', () => {
  const launch = { executable: 'electron', appFolder: '.', args: ['--flag'], root: false, display: true };
  expect(launchCommand(launch)).toEqual(['electron', '.', '--flag']);
  expect(launchCommand({ ...launch, root: true })).toEqual(['electron', '--no-sandbox', '.', '--flag']);
  expect(launchCommand({ ...launch, display: false })[0]).toBe('xvfb-run');
});
