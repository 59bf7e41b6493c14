// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isBehindDialog } from '../../../src/renderer/desk/commandKeys.ts';
import { Dialog } from '../../../src/renderer/ui/Dialog.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';

const close = () => undefined;

it('nothing is undone behind a dialog', () => {
  expect(isBehindDialog('undo')).toBe(false);
  renderInWindow(
    <Dialog title="Verify library" isOpen onClose={close}>
      Sound.
    </Dialog>,
  );
  expect(isBehindDialog('undo')).toBe(true);
  expect(isBehindDialog('sources.import')).toBe(true);
  expect(isBehindDialog('view.zoomIn')).toBe(false);
});

it('what is done in a dialog at once can be undone while it is open', () => {
  renderInWindow(
    <Dialog title="Review" isOpen onClose={close} undoes>
      Keep it.
    </Dialog>,
  );
  expect(isBehindDialog('undo')).toBe(false);
  expect(isBehindDialog('sources.import')).toBe(true);
});
