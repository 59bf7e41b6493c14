import { useEffect, useLayoutEffect, useRef } from 'react';
import styles from './HeaderBlock.module.css';

interface TitleFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter and the arrow down go on to the text. */
  readonly onLeave: () => void;
}

/** The title as it stands on the page: as many lines as it needs, no line breaks. */
export function TitleField({ label, placeholder, value, onChange, onLeave }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(value === '');
  useEffect(() => {
    // A new briefing begins with its title: what is typed next belongs there, wherever the focus was.
    if (isNew.current) field.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const fitHeight = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    fitHeight();
    const observer = new ResizeObserver(fitHeight);
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  });
  return (
    <textarea
      ref={field}
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      maxLength={500}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      onKeyDown={(event) => {
        const isAtEnd = event.currentTarget.selectionStart === value.length;
        if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return;
        event.preventDefault();
        onLeave();
      }}
      className={styles.title}
    />
  );
}
