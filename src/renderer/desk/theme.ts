import { type ThemeChoice, useDesk } from './deskStore.ts';

const darkScheme = '(prefers-color-scheme: dark)';

/** Keeps `data-theme` of the document equal to the person's choice, or to the system's when none was made. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = resolveTheme(useDesk.getState().theme);
  };
  apply();
  useDesk.subscribe(apply);
  matchMedia(darkScheme).addEventListener('change', apply);
}

/** The theme that a choice comes to now. */
export function resolveTheme(choice: ThemeChoice): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return matchMedia(darkScheme).matches ? 'dark' : 'light';
}
