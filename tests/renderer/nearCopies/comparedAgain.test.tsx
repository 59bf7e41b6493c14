// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { call } from '../../../src/renderer/bridge/call.ts';
import { useRead } from '../../../src/renderer/bridge/useRead.ts';
import type { OperationInput } from '../../../src/shared/contract.ts';
import { addSource, buildSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const SHARED = 'The lake ferry has been taken out of service after a crack was found in its shaft on Monday morning.';
const url = 'https://lakepost.example/ferry';

function Comparison(pair: OperationInput<'nearCopies.compare'>) {
  const compared = useRead('nearCopies.compare', pair).data;
  return <p>{compared && `version ${compared.version}, ${compared.sharedWords} words shared`}</p>;
}

test('what two sources share is worked out again when one of them has a newer version', async () => {
  const library = temporaryLibrary();
  const id = addSource(library, { title: 'Ferry', url, outlet: 'Lake Post' }, SHARED);
  const otherId = addSource(library, { title: 'Copy', url: '', outlet: 'Morning News' }, `${SHARED} So it was said.`);
  installBridge(library);
  renderInWindow(<Comparison id={id} otherId={otherId} />);
  await screen.findByText(/^version 1, [1-9]/);
  const withdrawn =
    'This report was withdrawn by the paper, which regrets the error and says so on its first page today.';
  await act(async () => {
    await call('sources.add', buildSource({ title: 'Ferry', url, outlet: 'Lake Post' }, withdrawn));
  });
  expect(await screen.findByText('version 2, 0 words shared')).toBeTruthy();
});
