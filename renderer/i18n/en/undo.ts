/** What was taken back or done again, by kind of change. */
export const undo = {
  field: '{{field}}',
  glyphs: 'verification of {{field}}',
  lines: 'change of lines',
  split: 'division of a file',
  review: 'decision about a document',
  duplicate: 'decision about duplicates',
  case: 'move of a case',
  view: 'saved view',
  source: 'change of a folder',
  profile: 'change of a profile',
  threshold: 'threshold of alerting',
  model: 'model at work',
  alert: 'work on an alert',
  'lesson-forgotten': 'forgetting of {{field}}',
  'lesson-learned': 'what was learned of {{field}}',
  several: '{{what}}, {{count}} changes',
};
