import type { english } from '../../../core/vocabulary/sentences/english.ts';
import { categoryTexts } from './sentences/categories.ts';
import { checkTexts } from './sentences/checks.ts';
import { frenchTexts } from './sentences/french.ts';
import { forensicTexts } from './sentences/forensics.ts';
import { hybridTexts } from './sentences/hybrid.ts';
import { normTexts } from './sentences/norm.ts';
import { profileTexts } from './sentences/profiles.ts';
import { riskTexts } from './sentences/risk.ts';
import { ruleWordTexts } from './sentences/ruleWords.ts';
import { titleTexts } from './sentences/titles.ts';

/** Every sentence the engine says of documents, in German. */
export const germanSentences: Readonly<Record<keyof typeof english, string>> = {
  ...checkTexts,
  ...hybridTexts,
  ...forensicTexts,
  ...normTexts,
  ...categoryTexts,
  ...profileTexts,
  ...frenchTexts,
  ...ruleWordTexts,
  ...riskTexts,
  ...titleTexts,
};
