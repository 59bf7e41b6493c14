import { expect, it } from 'vitest';
import { commandOfKey } from '../../../src/renderer/desk/commandKeys.ts';
import { keyOf } from '../../../src/renderer/ui/Keys.tsx';
import { commandIds } from '../../../src/shared/commands.ts';

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

it('every modifier counts: Ctrl+Shift+F searches the library, Ctrl+F finds in the open source', () => {
  expect(commandOfKey(press('F', 'KeyF', ['ctrl', 'shift']), 'other')).toBe('search.focus');
  expect(commandOfKey(press('f', 'KeyF', ['ctrl']), 'other')).toBe('reader.find');
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

it('plus and minus zoom with and without Shift, on every layout and on the number pad', () => {
  expect(commandOfKey(press('=', 'Equal', ['ctrl']), 'other')).toBe('view.zoomIn');
  expect(commandOfKey(press('+', 'Equal', ['ctrl', 'shift']), 'other')).toBe('view.zoomIn');
  expect(commandOfKey(press('+', 'NumpadAdd', ['ctrl']), 'other')).toBe('view.zoomIn');
  expect(commandOfKey(press('-', 'Minus', ['ctrl']), 'other')).toBe('view.zoomOut');
  expect(commandOfKey(press('-', 'NumpadSubtract', ['ctrl']), 'other')).toBe('view.zoomOut');
  expect(commandOfKey(press('0', 'Digit0', ['ctrl']), 'other')).toBe('view.zoomReset');
  expect(commandOfKey(press('+', 'Equal', ['shift']), 'other')).toBeUndefined();
});

it('F6 goes on to the next part of the window, with Shift back', () => {
  expect(commandOfKey(press('F6', 'F6'), 'other')).toBe('go.next');
  expect(commandOfKey(press('F6', 'F6', ['shift']), 'other')).toBe('go.previous');
});

it('leaves Ctrl+Shift+V to pasting without formatting', () => {
  expect(commandOfKey(press('V', 'KeyV', ['ctrl', 'shift']), 'other')).toBeUndefined();
  expect(commandOfKey(press('v', 'KeyV', ['ctrl', 'alt']), 'other')).toBe('sources.paste');
});

it.each(['mac', 'other'] as const)('no key stands for two commands (%s)', (platform) => {
  const keys = commandIds.flatMap((id) => keyOf(id, platform) ?? []);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
