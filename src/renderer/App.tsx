import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import styles from './App.module.css';
import { describeError } from './bridge/reportError.ts';
import { useRead } from './bridge/useRead.ts';
import { Desk } from './desk/Desk.tsx';
import { useLibraryEpoch } from './desk/libraryEpoch.ts';
import { StartScreen } from './desk/StartScreen.tsx';
import { AboutDialogs } from './features/about/AboutDialogs.tsx';
import { CommandPalette } from './features/palette/CommandPalette.tsx';
import { SafetyCommands } from './features/safety/SafetyCommands.tsx';
import { LibraryCommands } from './features/shell/LibraryCommands.tsx';
import { SampleCommands } from './features/shell/SampleCommands.tsx';
import { TestRuntimeBar } from './features/shell/TestRuntimeBar.tsx';
import { WindowCommands } from './features/shell/WindowCommands.tsx';
import { Notice } from './ui/Notice.tsx';
import { Spinner } from './ui/Spinner.tsx';
import { ToastRegion } from './ui/ToastRegion.tsx';

/** The whole window: the desk of the library that is open, or the way to one. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      {/* React Aria brings words of its own; they stay in the language of ours. */}
      <I18nProvider locale="en-GB">
        <div className={styles.window}>
          <TestRuntimeBar />
          <LibraryOrWelcome />
        </div>
        <WindowCommands />
        <LibraryCommands />
        <SampleCommands />
        <SafetyCommands />
        <CommandPalette />
        <AboutDialogs />
        <ToastRegion />
      </I18nProvider>
    </QueryClientProvider>
  );
}

function LibraryOrWelcome() {
  const library = useRead('library.current', {});
  const epoch = useLibraryEpoch((state) => state.epoch);
  if (library.isPending) return <Spinner />;
  if (library.isError) {
    const { title, advice } = describeError(library.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  if (library.data === null) return <StartScreen />;
  return <Desk key={`${library.data.folder} ${epoch}`} library={library.data} />;
}
