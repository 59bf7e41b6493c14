import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isCommandEnabled, registerCommand, runCommand } from '../../../src/renderer/desk/commandRegistry.ts';

function register(scope: 'focus' | 'window', when = () => true) {
  const run = vi.fn();
  const end = registerCommand('undo', { run, when, scope });
  onTestFinished(end);
  return { run, end };
}

describe('a command', () => {
  it('does nothing and says so when nobody answers it', () => {
    expect(runCommand('undo')).toBe(false);
    expect(isCommandEnabled('undo')).toBe(false);
  });

  it('goes to the part of the window that has the focus before the window itself', () => {
    const editor = register('focus');
    const library = register('window');
    expect(runCommand('undo')).toBe(true);
    expect(editor.run).toHaveBeenCalledOnce();
    expect(library.run).not.toHaveBeenCalled();
  });

  it('goes to the window when that part cannot act now', () => {
    const editor = register('focus', () => false);
    const library = register('window');
    runCommand('undo');
    expect(editor.run).not.toHaveBeenCalled();
    expect(library.run).toHaveBeenCalledOnce();
  });

  it('goes to whoever registered last, and back to the one before when that one leaves', () => {
    const first = register('window');
    const second = register('window');
    runCommand('undo');
    second.end();
    runCommand('undo');
    expect(first.run).toHaveBeenCalledOnce();
    expect(second.run).toHaveBeenCalledOnce();
  });
});
