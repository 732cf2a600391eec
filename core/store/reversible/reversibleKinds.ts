import type { ReversibleKind } from './ReversibleKind.ts';
import { alertChange } from './alertChange.ts';
import { caseMove } from './caseMove.ts';
import { controlChange } from './controlChange.ts';
import { duplicateDecision } from './duplicateDecision.ts';
import { fieldCorrection } from './fieldCorrection.ts';
import { glyphVerification } from './glyphVerification.ts';
import { ledgerAlertChange } from './ledgerAlertChange.ts';
import { lessonForgotten, lessonLearned } from './lessonChanges.ts';
import { linesChange } from './linesChange.ts';
import { modelRolesChange } from './modelRolesChange.ts';
import { pageTurn } from './pageTurn.ts';
import { profileChange } from './profileChange.ts';
import { reviewDecision } from './reviewDecision.ts';
import { ruleChange } from './ruleChange.ts';
import { ruleSnoozeChange } from './ruleSnoozeChange.ts';
import { savedViewChange } from './savedViewChange.ts';
import { sourceChange } from './sourceChange.ts';
import { splitDecision } from './splitDecision.ts';
import { tableDrawing } from './tableDrawing.ts';
import { thresholdChange } from './thresholdChange.ts';
import { vendorDecision } from './vendorDecision.ts';

/** Every kind of change that can be taken back. Of several made at once the first of this list names them. */
export const reversibleKinds: readonly ReversibleKind[] = [
  fieldCorrection,
  glyphVerification,
  linesChange,
  tableDrawing,
  splitDecision,
  pageTurn,
  duplicateDecision,
  vendorDecision,
  reviewDecision,
  caseMove,
  alertChange,
  ledgerAlertChange,
  savedViewChange,
  sourceChange,
  profileChange,
  thresholdChange,
  ruleChange,
  ruleSnoozeChange,
  controlChange,
  modelRolesChange,
  lessonForgotten,
  lessonLearned,
];
