import { checkTexts } from './english/checks.ts';
import { forensicTexts } from './english/forensics.ts';
import { hybridTexts } from './english/hybrid.ts';
import { categoryTexts } from './english/categories.ts';
import { normTexts } from './english/norm.ts';
import { profileTexts } from './english/profiles.ts';
import { frenchTexts } from './english/french.ts';
import { riskTexts } from './english/risk.ts';
import { ruleWordTexts } from './english/ruleWords.ts';
import { titleTexts } from './english/titles.ts';

/** Every sentence the engine says of documents, in English, by its key. The German ones are in `renderer/i18n/de/sentences`. */
export const english = {
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
} as const;
