import { type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from 'react-resizable-panels';
import { deskWords } from '../words/deskWords.ts';
import { fillPaneWithReader, useDesk } from './deskStore.ts';
import styles from './PaneLayout.module.css';
import { useWindowSize } from './useWindowSize.ts';

interface LibraryAndReaderProps {
  readonly library: ReactNode;
  readonly reader: ReactNode;
}

const LEAST_LIST = 150;
const LEAST_READER = 180;
/** Title bar, status line and divider. */
const AROUND = 80;

/** The list stays where it is in the tree while the reader comes and goes, so that it keeps its place and the focus. */
export function LibraryAndReader({ library, reader }: LibraryAndReaderProps) {
  const isOpen = useDesk((state) => state.openSourceId !== null);
  const fills = useDesk((state) => state.readerFillsPane);
  const isLow = useWindowSize().height < LEAST_LIST + LEAST_READER + AROUND;
  const layout = useDefaultLayout({ id: 'briefdesk.reader', panelIds: isOpen ? ['list', 'reader'] : ['list'] });
  const list = useRef<PanelImperativeHandle>(null);
  const hidesList = isOpen && (fills || isLow);
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
      <Panel id="list" panelRef={list} defaultSize={listHeight()} minSize={isLow ? 0 : LEAST_LIST} collapsible={isOpen}>
        <div className={styles.pane} inert={hidesList} data-area="list">
          {library}
        </div>
      </Panel>
      {isOpen && <Separator className={styles.divider} aria-label={deskWords.resizeReader} />}
      {isOpen && (
        <Panel
          id="reader"
          minSize={isLow ? 0 : LEAST_READER}
          onResize={() => {
            if (list.current && !isLow) fillPaneWithReader(list.current.isCollapsed());
          }}
        >
          <section aria-label={deskWords.readerPane} className={styles.pane} data-pane="reader" data-area="reader">
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
