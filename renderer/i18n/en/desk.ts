/** Texts of reviewing on the invoice screen. */
export const desk = {
  bar: 'Review',
  confirm: 'Confirm and next',
  confirmKey: 'Confirm the document and open the next',
  overrideKey: 'Confirm although required values are missing',
  overrideHint: 'Fill them in, or confirm all the same with Ctrl+Shift+Enter.',
  confirmed: 'Confirmed',
  confirmedFirst: 'Confirmed; the account waits for a second person',
  nothingLeft: 'Nothing is left to review.',
  state: {
    waiting: 'To review',
    waitsForSecond: 'Confirmed by {{by}}; the account waits for a second person',
    confirmed: 'Confirmed by {{by}}, {{at}}',
    postponed: 'Postponed by {{by}}',
    escalated: 'Escalated by {{by}}',
    rejected: 'Rejected by {{by}}',
  },
  progress: '{{done}} confirmed today, {{waiting}} left',
  notSaved: 'Not saved yet: Enter saves it, Escape gives it up.',
  takeMatch: 'Take the marked words of the page, again the next ones',
  restore: 'Put back the value before',
  restored: 'Nothing came before this value.',
};
