import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { importWords } from '../../words/importWords.ts';
import styles from './DropTarget.module.css';

interface DropTargetProps {
  readonly onDrop: (paths: string[]) => void;
  readonly children: ReactNode;
}

/** Pictures that are dropped on a text go into it. Before the drop a browser tells the types of files, and nothing else of them. */
function isForText({ target, dataTransfer }: DragEvent): boolean {
  const isOnText = target instanceof Element && target.closest('[data-takes-images]') !== null;
  const files = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  return isOnText && files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
}

/** Takes files and folders that are dropped anywhere on it; text that is dragged within the window is left alone. */
export function DropTarget({ onDrop, children }: DropTargetProps) {
  // Every child sends its own enter and leave, so only their count tells whether the pointer is still over the window.
  const [depth, setDepth] = useState(0);
  const whenFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files') || isForText(event)) return;
    event.preventDefault();
    act(event);
  };
  return (
    <div
      className={styles.target}
      onDragEnterCapture={whenFiles(() => setDepth((count) => count + 1))}
      onDragLeaveCapture={whenFiles(() => setDepth((count) => Math.max(0, count - 1)))}
      onDragOverCapture={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDropCapture={whenFiles((event) => {
        event.stopPropagation();
        setDepth(0);
        const paths = [...event.dataTransfer.files].map((file) => window.briefdesk.pathForFile(file)).filter(Boolean);
        if (paths.length > 0) onDrop(paths);
      })}
    >
      {children}
      {depth > 0 && (
        <div className={styles.overlay}>
          <div className={styles.card}>
            <FileDown size={28} aria-hidden />
            <p className={styles.title}>{importWords.drop}</p>
            <p>{importWords.dropHint}</p>
          </div>
        </div>
      )}
    </div>
  );
}
