import { z } from 'zod';

/** Probability that a value is right, 0 to 1. */
export const confidenceSchema = z.number().min(0).max(1);

/** Where a value came from. `derived` = computed from other values; `analyst` = a person said so. */
export const valueSourceSchema = z.enum(['text-layer', 'ocr', 'xml', 'derived', 'analyst']);
