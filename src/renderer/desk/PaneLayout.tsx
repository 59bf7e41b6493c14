import { type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from 'react-resizable-panels';
import { deskWords } from '../words/deskWords.ts';
import { fillPaneWithReader, type PaneName, showPane, useDesk } from './deskStore.ts';
import styles from './PaneLayout.module.css';

interface PaneLayoutProps {
  readonly library: ReactNode;
  /** Stands below the library list, beside the draft and never instead of it. */
  readonly reader: ReactNode;
  readonly briefing: ReactNode;
  readonly evidence: ReactNode;
}

/** Three panes side by side, each resizable and collapsible; sizes are remembered. */
export function PaneLayout({ library, reader, briefing, evidence }: PaneLayoutProps) {
  const layout = useDefaultLayout({ id: 'briefdesk.panes', onlySaveAfterUserInteractions: true });
  return (
    <main className={styles.main}>
      <Group className={styles.group} defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged}>
        <Pane name="library" label={deskWords.libraryPane} defaultSize="31%" minSize={270}>
          <LibraryAndReader library={library} reader={reader} />
        </Pane>
        <Separator className={styles.divider} aria-label={deskWords.resizeLibrary} />
        <Pane name="briefing" label={deskWords.briefingPane} defaultSize="44%" minSize={340}>
          {briefing}
        </Pane>
        <Separator className={styles.divider} aria-label={deskWords.resizeEvidence} />
        <Pane name="evidence" label={deskWords.evidencePane} defaultSize="25%" minSize={230}>
          {evidence}
        </Pane>
      </Group>
    </main>
  );
}

interface PaneProps {
  readonly name: PaneName;
  readonly label: string;
  readonly defaultSize: string;
  readonly minSize: number;
  readonly children: ReactNode;
}

/** A collapsed pane keeps its content, so that a draft or a half-typed search is not lost; `inert` keeps the focus out. */
function Pane({ name, label, defaultSize, minSize, children }: PaneProps) {
  const visible = useDesk((state) => state.panes[name]);
  const panel = useRef<PanelImperativeHandle>(null);
  useEffect(() => {
    if (visible) panel.current?.expand();
    else panel.current?.collapse();
  }, [visible]);
  return (
    <Panel
      id={name}
      panelRef={panel}
      defaultSize={defaultSize}
      minSize={minSize}
      collapsible
      onResize={(size, _id, previous) => {
        if (previous) showPane(name, size.inPixels > 0);
      }}
    >
      <section aria-label={label} className={styles.pane} data-pane={name} inert={!visible}>
        {children}
      </section>
    </Panel>
  );
}

/** The list stays where it is in the tree while the reader comes and goes, so that it keeps its place and the focus. */
function LibraryAndReader({ library, reader }: Pick<PaneLayoutProps, 'library' | 'reader'>) {
  const isOpen = useDesk((state) => state.openSourceId !== null);
  const fills = useDesk((state) => state.readerFillsPane);
  const layout = useDefaultLayout({ id: 'briefdesk.reader', panelIds: isOpen ? ['list', 'reader'] : ['list'] });
  const list = useRef<PanelImperativeHandle>(null);
  const hidesList = isOpen && fills;
  useEffect(() => {
    if (hidesList) list.current?.collapse();
    else list.current?.expand();
  }, [hidesList]);
  return (
    <Group
      orientation="vertical"
      className={styles.group}
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="list" panelRef={list} defaultSize={listHeight()} minSize={150} collapsible={isOpen}>
        <div className={styles.pane} inert={hidesList}>
          {library}
        </div>
      </Panel>
      {isOpen && <Separator className={styles.divider} aria-label={deskWords.resizeReader} />}
      {isOpen && (
        <Panel
          id="reader"
          minSize={180}
          onResize={() => {
            if (list.current) fillPaneWithReader(list.current.isCollapsed());
          }}
        >
          <section aria-label={deskWords.readerPane} className={styles.pane} data-pane="reader">
            {reader}
          </section>
        </Panel>
      )}
    </Group>
  );
}

/** In a low window the list keeps room for its search field and a few rows, in pixels. */
function listHeight(): number {
  return Math.max(250, Math.round(innerHeight * 0.34));
}
