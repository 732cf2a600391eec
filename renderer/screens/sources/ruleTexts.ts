import type { TFunction } from 'i18next';
import type { SourceRules } from '../../../core/contract/sources.ts';

/** The rules of a source that say something, each in a few words. */
export function ruleTexts(rules: SourceRules, t: TFunction): string[] {
  const { languages, currency, expectedVendor, tag, priority, split, rejectPatterns } = rules;
  return [
    ...(tag === null ? [] : [t('intake.rule.tag', { tag })]),
    ...(languages === null
      ? []
      : [t('intake.rule.languages', { languages: languages.map((one) => t(`settings.languages.${one}`)).join(', ') })]),
    ...(currency === null ? [] : [t('intake.rule.currency', { currency })]),
    ...(expectedVendor === null ? [] : [t('intake.rule.vendor', { vendor: expectedVendor })]),
    ...(priority === 'normal' ? [] : [t(`intake.rule.priority.${priority}`)]),
    ...(split === 'none' ? [t('intake.rule.unsplit')] : []),
    ...(rejectPatterns.length === 0 ? [] : [t('intake.rule.reject', { patterns: rejectPatterns.join(', ') })]),
  ];
}
