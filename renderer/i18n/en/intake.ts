/** Where documents come from: folders that are watched, mails and archives. */
export const intake = {
  origin: {
    label: 'Where it came from',
    source: 'Folder “{{name}}”',
    noSender: 'No sender',
  },
  rule: {
    tag: 'Tag: {{tag}}',
    languages: 'Scans in {{languages}}',
    currency: '{{currency}} where none is named',
    vendor: 'Expected: {{vendor}}',
    priority: {
      first: 'Read first',
      last: 'Read last',
    },
    unsplit: 'Never split',
    reject: 'Turned away: {{patterns}}',
  },
  contents: {
    title: 'What was in it',
    none: 'Nothing.',
  },
  skipped: {
    'picture-in-text': 'Not taken: a picture in the text, too small for a page',
    calendar: 'Not taken: a calendar entry',
    'contact-card': 'Not taken: a contact card',
    signature: 'Not taken: the signature of the mail',
    'system-file': 'Not taken: a file of the operating system',
  },
};
