// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { it } from 'vitest';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { addSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';
it('x', async () => {
  const library = temporaryLibrary();
  addSource(library, {}, 'a');
  installBridge(library);
  renderInWindow(<LibraryPane />);
  await new Promise((r) => setTimeout(r, 500));
  console.log(document.querySelector('[role=listbox]')?.outerHTML);
  console.log((document.querySelector('[role=listbox]') as HTMLElement)?.offsetHeight);
});
