import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Group, type GroupImperativeHandle, Panel, Separator } from 'react-resizable-panels';
import { deskWords } from '../words/deskWords.ts';
import { notePaneInUse, showPane } from './deskStore.ts';
import { LibraryAndReader } from './LibraryAndReader.tsx';
import styles from './PaneLayout.module.css';
import { rememberShares, sharesOf } from './paneSizes.ts';
import { leastWidth, type PaneName, type Panes } from './shownPanes.ts';
import { useEscapeToText } from './useEscapeToText.ts';
import { usePanesInWindow } from './usePanesInWindow.ts';

interface PaneLayoutProps {
  readonly library: ReactNode;
  /** Stands below the library list, beside the draft and never instead of it. */
  readonly reader: ReactNode;
  readonly briefing: ReactNode;
  readonly evidence: ReactNode;
}

/**
 * Three panes side by side, each resizable and collapsible; sizes are remembered. Where there is no room for three, as in a small
 * window or at a large zoom, the open text and those last worked in stay.
 */
export function PaneLayout({ library, reader, briefing, evidence }: PaneLayoutProps) {
  const shown = usePanesInWindow();
  const group = useRef<GroupImperativeHandle>(null);
  const [atStart] = useState(() => sharesOf(shown));
  useShownPanes(group, shown);
  return (
    <main className={styles.main} {...useEscapeToText()}>
      <Group
        className={styles.group}
        groupRef={group}
        defaultLayout={{ ...atStart }}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          if (isUserInteraction) rememberShares(shown, layout);
        }}
      >
        <Pane name="library" label={deskWords.libraryPane} isShown={shown.library}>
          <LibraryAndReader library={library} reader={reader} />
        </Pane>
        <Separator className={styles.divider} aria-label={deskWords.resizeLibrary} />
        <Pane name="briefing" label={deskWords.briefingPane} isShown={shown.briefing}>
          {briefing}
        </Pane>
        <Separator className={styles.divider} aria-label={deskWords.resizeEvidence} />
        <Pane name="evidence" label={deskWords.evidencePane} isShown={shown.evidence}>
          {evidence}
        </Pane>
      </Group>
    </main>
  );
}

/** Gives the group the sizes of the panes that are to be there, whenever these become others. */
function useShownPanes(group: { readonly current: GroupImperativeHandle | null }, shown: Panes): void {
  const { library, briefing, evidence } = shown;
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) group.current?.setLayout({ ...sharesOf({ library, briefing, evidence }) });
    isFirst.current = false;
  }, [group, library, briefing, evidence]);
}

interface PaneProps {
  readonly name: PaneName;
  readonly label: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** A collapsed pane keeps its content, so that a draft or a half-typed search is not lost; `inert` keeps the focus out. */
function Pane({ name, label, isShown, children }: PaneProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = section.current;
    const note = () => notePaneInUse(name);
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [name]);
  return (
    <Panel
      id={name}
      minSize={leastWidth[name]}
      collapsible
      onResize={(size, _id, previous) => {
        // Dragged shut or open; that the layout follows what is shown needs no second telling.
        if (previous && size.inPixels > 0 !== isShown) showPane(name, size.inPixels > 0);
      }}
    >
      <section
        ref={section}
        aria-label={label}
        className={styles.pane}
        data-pane={name}
        data-area={name}
        inert={!isShown}
      >
        {children}
      </section>
    </Panel>
  );
}
