import { z } from 'zod';
import { commandIds } from './commands.ts';
import { topics } from './contract/operation.ts';

/** What main tells the window without being asked. */
const events = {
  /** Something in the library changed; who shows it reads it again. */
  changed: z.object({ topics: z.array(z.enum(topics)) }),
  progress: z.object({
    jobId: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    /** The file in hand, or empty. */
    current: z.string(),
    /** Of an import: what has become of the files so far, and all that are in hand. */
    import: z
      .object({
        imported: z.number().int(),
        duplicates: z.number().int(),
        rejected: z.number().int(),
        inHand: z.array(z.string()),
      })
      .optional(),
  }),
  /** A menu entry or its key was chosen. */
  command: z.object({ id: z.enum(commandIds) }),
  /** The window is about to close: save what is pending and answer with `readyToClose`. */
  closing: z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;
