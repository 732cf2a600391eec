import { z } from 'zod';

/**
 * Simulated invoices no model was fitted on, that ship with a model: a challenger must rank them no worse. Values in the order
 * of the model's features.
 */
export const guardSchema = z
  .object({
    features: z.array(z.string()).min(1),
    /** Where they come from: seed of the simulator, and how many invoices these stand for. */
    source: z.object({ seed: z.number().int(), invoices: z.number().int().positive() }),
    /** Each: 1 a fraud or 0, how many invoices it stands for, then its features. */
    rows: z.array(z.array(z.number())).min(1),
  })
  .refine(({ features, rows }) => rows.every((row) => row.length === features.length + 2), 'A row of another width.');
export type Guard = Readonly<z.infer<typeof guardSchema>>;
