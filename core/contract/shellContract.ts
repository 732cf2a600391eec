import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { sourceIdSchema } from '../vocabulary/ids.ts';
import { importIdSchema } from './ledger.ts';
import { destinationSchema } from './release.ts';

/** What the renderer may ask of the desktop shell itself: things of the operating system, never of invoices. */
const base = oc.errors({ VOUCH: { data: failureSchema } });

/** A menu entry or operating-system event the renderer carries out. */
export const shellEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    command: z.enum([
      'go-home',
      'go-inbox',
      'go-cases',
      'go-settings',
      'go-release',
      'go-review',
      'go-duplicates',
      'go-vendors',
      'go-folders',
      'go-flow',
      'go-thresholds',
      'go-rules',
      'go-controls',
      'go-groups',
      'palette',
      'keys',
      'undo',
      'redo',
      'toggle-theme',
      'find',
    ]),
  }),
  /** Files were dropped on the window or opened through the system; the engine has noted them. */
  z.object({ kind: z.literal('files-noted'), noted: z.number().int() }),
  /** A file was dropped on the ledger screen and is ready to be imported. */
  z.object({ kind: z.literal('ledger-opened'), draftId: z.uuid() }),
  z.object({ kind: z.literal('engine-restarted') }),
  z.object({ kind: z.literal('problem'), failure: failureSchema }),
]);
export type ShellEvent = Readonly<z.infer<typeof shellEventSchema>>;

export const shellContract = {
  files: {
    /** Shows the system's dialog; chosen paths go straight to the engine and are never seen by the renderer. */
    choose: base.input(z.object({ kind: z.enum(['files', 'folder']) })).output(z.object({ noted: z.number().int() })),
  },
  clipboard: {
    /** Takes in what is on the system's clipboard: files, else a picture. `noted` 0 where there is neither. */
    take: base.output(z.object({ noted: z.number().int() })),
  },
  sources: {
    /** Lets a person choose a folder to watch; null where none was chosen. Its path stays with the shell and the engine. */
    choose: base.output(z.object({ sourceId: sourceIdSchema.nullable() })),
    /** Makes the folder that people print PDFs into, in their documents, and begins to watch it. */
    makePrintFolder: base.output(z.object({ sourceId: sourceIdSchema })),
  },
  ledger: {
    /** Lets a person choose a file to import; null where none was chosen. */
    choose: base.output(z.object({ draftId: z.uuid().nullable() })),
    /** Lets a person save what an import refused; null where the dialog was closed. */
    saveRefusals: base
      .input(z.object({ importId: importIdSchema }))
      .output(z.object({ refusals: z.number().int().nullable() })),
  },
  release: {
    /** Shows the system's dialog for a folder to release to. Null where it was closed; the path stays with the engine. */
    chooseFolder: base.output(destinationSchema.nullable()),
  },
  app: {
    about: base.output(
      z.object({
        version: z.string(),
        electron: z.string(),
        chromium: z.string(),
        node: z.string(),
        platform: z.string(),
        encryption: z.enum(['keychain', 'passphrase']),
      }),
    ),
    setTheme: base.input(z.object({ theme: z.enum(['system', 'light', 'dark']) })).output(z.void()),
  },
  events: { listen: base.output(eventIterator(shellEventSchema)) },
};
