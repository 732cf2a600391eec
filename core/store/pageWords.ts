import { z } from 'zod';
import type { Word } from '../contract/reading.ts';

/**
 * Words as they are kept: one list a property instead of one object a word, boxes in hundredths of a point (a tenth of
 * the width of a printer's dot) and confidence in thousandths. A third of the size of plain objects, which is what a
 * store of many pages mostly consists of. Reading back what was kept gives exactly the same text again.
 */
const keptWordsSchema = z
  .object({
    text: z.array(z.string()),
    /** Left, top, right, bottom of each word in turn. */
    box: z.array(z.number()),
    /** One a word, or a single one where all are alike. */
    confidence: z.array(z.number()),
    line: z.array(z.number()),
  })
  .refine(({ text, box, line }) => box.length === text.length * 4 && line.length === text.length);

const boxUnits = 100;
const confidenceUnits = 1000;

export function wordsText(words: readonly Word[]): string {
  const confidence = words.map((word) => Math.round(word.confidence * confidenceUnits));
  const isAlike = confidence.every((value) => value === confidence[0]);
  const kept: z.input<typeof keptWordsSchema> = {
    text: words.map((word) => word.text),
    box: words.flatMap(({ box }) =>
      [box.left, box.top, box.right, box.bottom].map((edge) => Math.round(edge * boxUnits)),
    ),
    confidence: isAlike ? confidence.slice(0, 1) : confidence,
    line: words.map((word) => word.line),
  };
  return JSON.stringify(kept);
}

/** Kept words as words. */
export const keptWords = keptWordsSchema.transform(({ text, box, confidence, line }): Word[] =>
  text.map((word, index) => ({
    text: word,
    box: {
      left: (box[index * 4] ?? 0) / boxUnits,
      top: (box[index * 4 + 1] ?? 0) / boxUnits,
      right: (box[index * 4 + 2] ?? 0) / boxUnits,
      bottom: (box[index * 4 + 3] ?? 0) / boxUnits,
    },
    confidence: (confidence[index] ?? confidence[0] ?? 0) / confidenceUnits,
    line: line[index] ?? 0,
  })),
);
