import { english } from '../vocabulary/sentences/english.ts';
import { findingCodeSchema } from './findings.ts';

/** What findings of a code are called in English: in rules, and as the titles of cases they open. */
export const findingTitle: Readonly<Record<string, string>> = Object.fromEntries(
  findingCodeSchema.options.map((code) => [code, english[`title.${code}`]]),
);
