import { expect, it } from 'vitest';
import { commandOfKey } from '../../../src/renderer/desk/commandKeys.ts';

const press = (key: string, code: string, held: readonly string[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  getModifierState: (name: string) => name === 'AltGraph' && held.includes('altgr'),
});

it('Ctrl+N starts a briefing, and on a Mac Command+N does', () => {
  expect(commandOfKey(press('n', 'KeyN', ['ctrl']), 'other')).toBe('briefings.create');
  expect(commandOfKey(press('n', 'KeyN', ['meta']), 'mac')).toBe('briefings.create');
  expect(commandOfKey(press('n', 'KeyN', ['ctrl']), 'mac')).toBeUndefined();
  expect(commandOfKey(press('n', 'KeyN'), 'other')).toBeUndefined();
});

it('every modifier counts: Ctrl+Shift+F searches, Ctrl+F does not', () => {
  expect(commandOfKey(press('F', 'KeyF', ['ctrl', 'shift']), 'other')).toBe('search.focus');
  expect(commandOfKey(press('f', 'KeyF', ['ctrl']), 'other')).toBeUndefined();
});

it('letters go by what is printed on the key, and by its place under a Hebrew or Arabic layout', () => {
  expect(commandOfKey(press('k', 'KeyV', ['ctrl']), 'other')).toBe('view.palette');
  expect(commandOfKey(press('ל', 'KeyK', ['ctrl']), 'other')).toBe('view.palette');
  expect(commandOfKey(press('ن', 'KeyK', ['ctrl']), 'other')).toBe('view.palette');
});

it('digits go by their key, whatever Shift makes of them', () => {
  expect(commandOfKey(press('*', 'Digit8', ['ctrl', 'shift']), 'other')).toBe('format.bulletList');
  expect(commandOfKey(press('(', 'Digit8', ['ctrl', 'shift']), 'other')).toBe('format.bulletList');
});

it('AltGr types a character and is never taken for Ctrl and Alt', () => {
  expect(commandOfKey(press('e', 'KeyE', ['ctrl', 'alt']), 'other')).toBe('evidence.excerpt');
  expect(commandOfKey(press('€', 'KeyE', ['ctrl', 'alt', 'altgr']), 'other')).toBeUndefined();
});
