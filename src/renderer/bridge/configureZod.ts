import { z } from 'zod';

// Zod compiles its parsers with `new Function`, which the window's content security policy forbids. Imported before
// anything that makes a schema.
z.config({ jitless: true });
