import { type SourceTerms, sourceTermsSchema } from '../../../core/contract/sources.ts';

/** The terms of a folder as they stand in the form: texts as typed. */
export interface SourceDraft {
  readonly terms: SourceTerms;
  readonly patterns: string;
  readonly everyMinutes: string;
  readonly currency: string;
  readonly vendor: string;
  readonly tag: string;
  readonly reject: string;
}

export function draftOf(terms: SourceTerms): SourceDraft {
  const { schedule, rules } = terms;
  return {
    terms,
    patterns: terms.patterns.join(', '),
    everyMinutes: schedule.everyMinutes === null ? '' : String(schedule.everyMinutes),
    currency: rules.currency ?? '',
    vendor: rules.expectedVendor ?? '',
    tag: rules.tag ?? '',
    reject: rules.rejectPatterns.join(', '),
  };
}

/** The terms a form stands for; null with the names of what cannot be meant. */
export function termsOf(draft: SourceDraft): { terms: SourceTerms } | { wrong: readonly string[] } {
  const { terms } = draft;
  const { schedule, rules } = terms;
  const parsed = sourceTermsSchema.safeParse({
    ...terms,
    patterns: listOf(draft.patterns),
    schedule: { ...schedule, everyMinutes: draft.everyMinutes.trim() === '' ? null : Number(draft.everyMinutes) },
    rules: {
      ...rules,
      currency: orNull(draft.currency.toUpperCase()),
      expectedVendor: orNull(draft.vendor),
      tag: orNull(draft.tag),
      rejectPatterns: listOf(draft.reject),
    },
  });
  if (parsed.success) return { terms: parsed.data };
  return {
    wrong: [
      ...new Set(parsed.error.issues.map(({ path }) => String(path.findLast((part) => typeof part === 'string')))),
    ],
  };
}

function listOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
