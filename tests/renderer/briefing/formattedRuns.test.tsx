// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FormattedRuns } from '../../../src/renderer/features/briefing/citing/FormattedRuns.tsx';

const LEFT_TO_RIGHT_MARK = '\u200e';

it('keeps the date behind an Arabic title on its side of an English note, as in the Word file', () => {
  const runs = [{ text: 'بيان الحركة' }, { text: ', 7 November 2026.' }];
  const { container } = render(<FormattedRuns runs={runs} direction="ltr" />);
  expect(container.textContent).toBe(`بيان الحركة${LEFT_TO_RIGHT_MARK}, 7 November 2026.`);
});

it('leaves text that has no line of its own as it is', () => {
  const { container } = render(<FormattedRuns runs={[{ text: 'بيان, 2026' }]} />);
  expect(container.textContent).toBe('بيان, 2026');
});

it('shows an address in an Arabic note as it is, from left to right', () => {
  const url = 'https://doi.org/10.1177/00220027211001';
  const { container } = render(<FormattedRuns runs={[{ text: 'الجزيرة، ' }, { text: url, url }]} direction="rtl" />);
  expect(container.querySelector('[dir=ltr]')?.textContent).toBe(url);
});
