// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { afterEach, expect, it, vi } from 'vitest';
import { Finder } from '../../../src/renderer/ui/Finder.tsx';

afterEach(cleanup);

const places = ['Introduction', 'Background of the talks', 'Figures', 'Background of the figures'];

function Places({ onChoose }: { readonly onChoose: (place: string) => void }) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Finder filter={contains}>
      <SearchField aria-label="Find a heading">
        <Input />
      </SearchField>
      <ListBox aria-label="Headings" onAction={(key) => onChoose(String(key))}>
        {places.map((place) => (
          <ListBoxItem key={place} id={place}>
            {place}
          </ListBoxItem>
        ))}
      </ListBox>
    </Finder>
  );
}

function find(words: string) {
  const onChoose = vi.fn();
  render(<Places onChoose={onChoose} />);
  const field = screen.getByRole('searchbox');
  field.focus();
  fireEvent.change(field, { target: { value: words } });
  return { field, onChoose };
}

it('Enter right behind the last letter takes the first entry that is left', () => {
  const { field, onChoose } = find('figures');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onChoose.mock.calls).toEqual([['Figures']]);
});

it('Enter takes the entry that is lit, however the list was narrowed since', async () => {
  const { field, onChoose } = find('background');
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  const lit = () => screen.getAllByRole('option').find((option) => option.hasAttribute('data-focused'))?.textContent;
  await waitFor(() => expect(lit()).toBeTruthy());
  const first = lit();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onChoose.mock.calls).toEqual([[first]]);
  fireEvent.change(field, { target: { value: 'introd' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onChoose.mock.calls.at(-1)).toEqual(['Introduction']);
});

it('Enter does nothing where the list is empty', () => {
  const { field, onChoose } = find('nothing of that kind');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onChoose).not.toHaveBeenCalled();
});
