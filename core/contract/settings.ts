import { z } from 'zod';
import { analystSchema, secondCheckLimitSchema } from './analysts.ts';

/** OCR languages whose data ships with Vouch (tesseract codes). */
export const ocrLanguageSchema = z.enum(['eng', 'deu', 'fra', 'nld', 'spa', 'ita', 'por', 'pol']);
export type OcrLanguage = z.infer<typeof ocrLanguageSchema>;

/**
 * Which engine recognises scans: the one that suits each page, or always the same. `light`: one page at a time with one
 * engine, PP-OCR at a coarser look or, where more than English is expected, tesseract; needs the least memory.
 */
export const ocrEngineSettingSchema = z.enum(['auto', 'light', 'tesseract', 'ppocr']);
export type OcrEngineSetting = z.infer<typeof ocrEngineSettingSchema>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['compact', 'comfortable']).default('compact'),
  /** Name written beside corrections, notes and decisions. */
  analystName: z.string().trim().max(100).default(''),
  ocrLanguages: z.array(ocrLanguageSchema).min(1).default(['eng']),
  ocrEngine: ocrEngineSettingSchema.default('auto'),
  /** Probability from which an alert opens; null = the model's own threshold. */
  alertThreshold: z.number().min(0).max(1).nullable().default(null),
  /**
   * Values less likely right than this are shown as doubtful. The default lets at most ten wrong values in a thousand pass, by
   * the shipped reliability curves.
   */
  doubtThreshold: z.number().min(0).max(1).default(0.96),
  /** Who works at this workstation; `analystName` is the one at it now. */
  analysts: z.array(analystSchema).max(50).default([]),
  /** Which documents wait for review: all that were read, or those with a doubtful value, a finding or an alert. */
  reviewScope: z.enum(['all', 'doubtful']).default('all'),
  /** From which amount a new or corrected payee account needs two persons. */
  secondCheck: secondCheckLimitSchema.prefault({}),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export const settingsChangeSchema = z.object({
  theme: settingsSchema.shape.theme.unwrap().optional(),
  density: settingsSchema.shape.density.unwrap().optional(),
  analystName: settingsSchema.shape.analystName.unwrap().optional(),
  ocrLanguages: settingsSchema.shape.ocrLanguages.unwrap().optional(),
  ocrEngine: settingsSchema.shape.ocrEngine.unwrap().optional(),
  alertThreshold: settingsSchema.shape.alertThreshold.unwrap().optional(),
  doubtThreshold: settingsSchema.shape.doubtThreshold.unwrap().optional(),
  analysts: settingsSchema.shape.analysts.unwrap().optional(),
  reviewScope: settingsSchema.shape.reviewScope.unwrap().optional(),
  secondCheck: secondCheckLimitSchema.optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
