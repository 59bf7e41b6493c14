import type { PDFPageProxy } from 'pdfjs-dist';
import type { DraftBlock } from '../../core/importing/assembleText.ts';

/** A part of a form that a page shows, as far as pdf.js says what it is. */
interface Widget {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly fieldName?: string;
  /** What the field is called for people, where the form says it. */
  readonly alternativeText?: string;
  readonly fieldType?: string;
  readonly fieldFlags?: number;
  readonly fieldValue?: unknown;
  readonly options?: readonly { readonly exportValue?: string; readonly displayValue?: string }[];
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string | null;
  readonly buttonValue?: string | null;
}

/**
 * What stands in the fields of a form that a page shows, each as a block for the end of the page, in brackets and with the name of
 * its field: it is no part of the page's own text, and only the field says where it belongs. From the top of the page down.
 */
export async function readFormFields(page: PDFPageProxy): Promise<readonly DraftBlock[]> {
  const widgets = (await page.getAnnotations({ intent: 'display' })) as readonly Widget[];
  return widgets
    .filter(isShown)
    .sort((one, other) => top(other) - top(one) || left(one) - left(other))
    .flatMap((widget) => {
      const shown = shownIn(widget);
      if (shown === '') return [];
      const name = (widget.alternativeText || widget.fieldName || '').replace(/\s+/g, ' ').trim();
      return [{ kind: 'paragraph', level: null, text: `[Form field${name === '' ? '' : ` “${name}”`}: ${shown}]` }];
    });
}

/** Flags of ISO 32000-2, table 167: hidden, and not to be shown. */
const HIDDEN = 2 | 32;

function isShown({ subtype, annotationFlags = 0, rect = [] }: Widget): boolean {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  return subtype === 'Widget' && (annotationFlags & HIDDEN) === 0 && x1 !== x2 && y1 !== y2;
}

const top = ({ rect }: Widget): number => Math.max(rect?.[1] ?? 0, rect?.[3] ?? 0);
const left = ({ rect }: Widget): number => Math.min(rect?.[0] ?? 0, rect?.[2] ?? 0);

/** Flag of ISO 32000-2, table 231: what is typed is shown as stars. */
const PASSWORD = 1 << 13;

function shownIn(widget: Widget): string {
  const { fieldType, fieldFlags = 0, fieldValue, exportValue, buttonValue } = widget;
  if (widget.checkBox || widget.radioButton) {
    const own = widget.checkBox ? exportValue : buttonValue;
    return typeof own === 'string' && own === fieldValue ? '☒' : '☐';
  }
  const isText = fieldType === 'Tx' && (fieldFlags & PASSWORD) === 0;
  if (!isText && fieldType !== 'Ch') return '';
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string');
  return values
    .map((value) => widget.options?.find((option) => option.exportValue === value)?.displayValue ?? value)
    .join(', ')
    .replace(/\s+/g, ' ')
    .trim();
}
