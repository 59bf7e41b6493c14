export type KeyPlatform = 'mac' | 'other';

const signs = {
  plus: '+',
  minus: '−',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  space: 'Space',
  home: 'Home',
  end: 'End',
};

const names: Readonly<Record<KeyPlatform, Readonly<Record<string, string>>>> = {
  mac: { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧', enter: '↩', escape: 'esc', tab: '⇥', delete: '⌫', ...signs },
  other: {
    mod: 'Ctrl',
    ctrl: 'Ctrl',
    alt: 'Alt',
    shift: 'Shift',
    enter: 'Enter',
    escape: 'Esc',
    tab: 'Tab',
    delete: 'Del',
    ...signs,
  },
};

/** The caps of a key combination of the command table, in the order the platform writes them: `mod+shift+f` → Ctrl, Shift, F. */
export function formatKey(combination: string, platform: KeyPlatform): readonly string[] {
  const parts = combination.split('+');
  const order = platform === 'mac' ? ['ctrl', 'alt', 'shift', 'mod'] : ['mod', 'ctrl', 'alt', 'shift'];
  const rank = (part: string) => (order.includes(part) ? order.indexOf(part) : order.length);
  return [...parts].sort((a, b) => rank(a) - rank(b)).map((part) => names[platform][part] ?? part.toUpperCase());
}

/** The platform whose keys are shown. The window runs where it is shown, so the browser knows. */
export const keyPlatform: KeyPlatform = /Mac/.test(globalThis.navigator?.userAgent ?? '') ? 'mac' : 'other';
