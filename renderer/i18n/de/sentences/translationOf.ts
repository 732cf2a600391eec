import type { TranslationOf } from '../../../../core/vocabulary/sentences/templates.ts';

/** German templates for a group of English ones. A template that lacks, or holds other values than the English, does not compile. */
export function translationOf<Source>() {
  return <const Templates extends Readonly<Record<keyof Source, string>>>(
    templates: Templates & TranslationOf<Source, Templates>,
  ): Readonly<Record<keyof Source, string>> => templates;
}
