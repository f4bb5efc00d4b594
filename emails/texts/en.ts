/**
 * The words of every notice, in English. Another language is a file beside this one with the same keys
 * (`Texts`) and one line in emails/index.ts.
 */
interface Place {
  item: string;
  title: string;
}

export const en = {
  greeting: (name: string) => (name === '' ? 'Good day,' : `Dear ${name},`),
  footer: (sender: string) => `${sender}\nSent by the Sessional portal.`,
  /** Where a long text had to be cut. */
  cut: '… (the full text is in the portal)',
  labels: {
    title: 'Title',
    reference: 'Reference',
    session: 'Session',
    submittedBy: 'Submitted by',
    received: 'Received',
    deadline: 'Deadline',
    reviewDue: 'Review due',
    file: 'File',
    number: 'Number',
  },
  file: (it: { name: string; size: number; sha256: string }) =>
    `${it.name}, ${new Intl.NumberFormat('en-GB').format(it.size)} bytes, SHA-256 ${it.sha256}`,
  signInCode: {
    subject: (code: string, portal: string) => `${code} is your code for ${portal}`,
    first: (minutes: number) =>
      `Type this code within ${minutes} minutes on the page where you asked for it:`,
    link: 'Or open the page with the code filled in, in the same browser',
    ifNotAsked: 'If you did not ask for a code, do nothing: nobody can sign in without it.',
  },
  submissionReceipt: {
    subject: (it: Place) => `Received: ${it.title} (item ${it.item})`,
    canChange: (until: string) =>
      `Your paper has been received. You need not do anything now; you can change it until ${until}.`,
    inTime: 'Your paper has been received. You need not do anything now.',
    late:
      'Your paper has been received after the deadline. You need not do anything now: the organizers of the ' +
      'session decide whether they take it, and you will hear from them.',
    next: 'The organizers of the session will write to you. Keep this message: it says what was received, and when.',
    link: 'See your contribution',
  },
  contributionArrived: {
    subject: (it: Place, bodies: string) => `New paper for item ${it.item}: ${it.title} (${bodies})`,
    inTime: 'A paper has arrived for your session. Ask somebody to review it.',
    late: 'A paper has arrived after the deadline. Decide whether the session takes it.',
    link: 'Open the paper',
  },
  reviewAsked: {
    subject: (it: Place) => `Please review for item ${it.item}: ${it.title}`,
    first: (from: string, due: string) => `${from} asks you to review a paper by ${due}.`,
    how: 'Say first whether you can: the page has a button for yes and one for no. Opening it answers nothing.',
    link: 'See the paper and answer',
  },
  reviewAnswered: {
    subject: (it: Place, reviewer: string, accepted: boolean) =>
      `${reviewer} ${accepted ? 'will review' : 'cannot review'} for item ${it.item}: ${it.title}`,
    accepted: (reviewer: string, title: string) =>
      `You need not do anything: ${reviewer} has agreed to review “${title}”.`,
    declined: (reviewer: string, title: string) =>
      `Ask somebody else, please: ${reviewer} cannot review “${title}”.`,
    link: 'Open the paper',
  },
  reviewIn: {
    subject: (it: Place) => `Review received for item ${it.item}: ${it.title}`,
    first: (reviewer: string, title: string) =>
      `Read the review of “${title}” that ${reviewer} has handed in, and decide when you have what you need.`,
    link: 'Read the review',
  },
  decisionLetter: {
    subject: (it: Place) => `Decision on your paper for item ${it.item}: ${it.title}`,
    accept: 'Your paper has been accepted.',
    changes:
      'The organizers ask you for changes to your paper. Read what they write, and hand in a new version.',
    decline: 'Your paper has not been accepted for this session. You need not do anything.',
    link: 'See your contribution',
  },
  paperPublished: {
    subject: (it: Place, number: string) => `Published as ${number}: ${it.title} (item ${it.item})`,
    first: (number: string) => `Your paper has been published as ${number}. You need not do anything.`,
    stays: 'The number stays; please use it when you refer to the paper.',
    link: 'See the list of papers',
  },
};

export type Texts = typeof en;
