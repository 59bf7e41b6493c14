import { spellingsOfAddress } from '../../core/source/sameAddress.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import { saysItIsOlder } from '../../core/versions/olderText.ts';

/** A document with an address, which may be a version of what another file of the import brings. */
interface AddressedDocument {
  readonly metadata: Pick<SourceMetadata, 'url' | 'updated' | 'published'>;
  /** UTF-16 code units of its text. */
  readonly length: number;
}

/** The place of a step of an import, and of all that it settles itself, in the order of the files. */
export interface Turn {
  /** Has a document settled in its order; resolves when there is room for the next. */
  hold(document: AddressedDocument, settle: () => void): Promise<void>;
  /** Resolves when all steps that were begun before have come to their end. */
  come(): Promise<void>;
}

export interface SettlingOrder {
  /** Runs a step in the turn that it has by being begun now. */
  inTurn(step: (turn: Turn) => Promise<void>): Promise<void>;
  /** There are no more files: what is held is settled. */
  release(): void;
}

/** Documents that are held while others are read, and those that wait for their turn; and the text that either may have. */
const MOST_HELD = 50;
const MOST_TEXT = 4_000_000;

interface Held {
  readonly document: AddressedDocument;
  readonly addresses: ReadonlySet<string>;
  readonly settle: () => void;
}

interface Begun {
  isOver: boolean;
  readonly documents: Held[];
}

/**
 * Several files are read at once and the first to be read is not the first of them: which becomes which version must not hang on that.
 * Documents with an address are settled in the order in which their files were begun, except that one goes before those of its address
 * that say they are later, as long as these are held: the last so many, in small imports all. Other files wait for nothing.
 */
export function createSettlingOrder(): SettlingOrder {
  const begun: Begun[] = [];
  const held: Held[] = [];
  const listeners: (() => void)[] = [];

  const hold = (one: Held) => {
    const later = held.findIndex(
      (other) => isSamePage(one, other) && saysItIsOlder(one.document.metadata, other.document.metadata),
    );
    held.splice(later < 0 ? held.length : later, 0, one);
    while (isTooMuch(held)) held.shift()?.settle();
  };
  const goOn = () => {
    while (begun[0] !== undefined) {
      for (const document of begun[0].documents.splice(0)) hold(document);
      if (!begun[0].isOver) break;
      begun.shift();
    }
    for (const listener of listeners.splice(0)) listener();
  };
  // The first of all never waits, so that there is always one that goes on.
  const waitUntil = async (own: Begun, isEnough: () => boolean) => {
    while (begun[0] !== own && !isEnough()) await new Promise<void>((resolve) => listeners.push(resolve));
  };
  const isRoom = () => !isTooMuch(begun.flatMap(({ documents }) => documents));

  return {
    async inTurn(step) {
      const own: Begun = { isOver: false, documents: [] };
      begun.push(own);
      try {
        await step({
          async hold(document, settle) {
            const one = { document, addresses: new Set(spellingsOfAddress(document.metadata.url)), settle };
            // A mail is settled after what is attached to it, when its step may be over.
            if (begun.includes(own)) own.documents.push(one);
            else hold(one);
            goOn();
            await waitUntil(own, isRoom);
          },
          come: () => waitUntil(own, () => false),
        });
      } finally {
        own.isOver = true;
        goOn();
      }
    },
    release() {
      for (const { settle } of held.splice(0)) settle();
    },
  };
}

const isTooMuch = (documents: readonly Held[]): boolean =>
  documents.length > MOST_HELD || documents.reduce((sum, { document }) => sum + document.length, 0) > MOST_TEXT;

function isSamePage({ addresses }: Held, other: Held): boolean {
  return [...addresses].some((address) => other.addresses.has(address));
}
