import type { Layout } from './layout.ts';

/** Web pages, wikis, markdown and mails, with what stands around the agenda in them. */
export const WEB_PAGES_AND_MAILS: Layout[] = [
  {
    name: 'a mail with "> " before each line',
    text: `> Dear all,
>
> please find below the provisional agenda of our meeting.
>
> Provisional agenda
>
> 1. Opening
> 2. Statistics on tourism
> 3. Statistics on culture
> 4. Closing
>
> Best regards
> Anna
`,
    outline: `
1 Opening
2 Statistics on tourism
3 Statistics on culture
4 Closing
`,
    annotations: { '4': '' },
  },
  {
    name: 'a web page: breadcrumb, menu and list',
    text: `Home > Events > 2023
Share
Print
Expert meeting on statistics of international trade
Place: Online
Dates: 3 to 5 May 2023

Agenda
1. Opening remarks
2. Trade by enterprise characteristics
3. Services trade
4. Closing remarks

Contact
info@example.org
Terms of use
`,
    outline: `
1 Opening remarks
2 Trade by enterprise characteristics
3 Services trade
4 Closing remarks
`,
    facts: { dates: ['2023-05-03/2023-05-05'] },
    annotations: { '4': '' },
  },
  {
    name: 'markdown: bold marks and hashes',
    text: `# Provisional agenda

**1. Opening**

**2. Statistics on refugees**

Countries describe their sources.

**3. Statistics on stateless people**

Countries describe their plans.

**4. Closing**
`,
    outline: `
1 Opening
2 Statistics on refugees
3 Statistics on stateless people
4 Closing
`,
    annotations: { '2': 'Countries describe their sources.' },
  },
  {
    name: 'a mail with an agenda between greeting and regards',
    text: `Dear members of the task force,

Please find below the agenda of our call on 12 May 2022, 14:00–15:30 CET.

Agenda
1) Welcome
2) Minutes of the last call
3) Draft chapter 3
4) AOB

Kind regards,
Tom

--
Tom Miller
Statistician
`,
    outline: `
1 Welcome
2 Minutes of the last call
3 Draft chapter 3
4 AOB
`,
    annotations: { '4': '' },
  },
  {
    name: 'headings underlined with signs',
    text: `PROVISIONAL AGENDA
==================

1. Opening
2. Ageing
3. Closing

ANNOTATIONS
-----------

1. Opening
-----------
The Chair will open the meeting.

2. Ageing
---------
The session will treat pensions.

3. Closing
----------
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Ageing
3 Closing
`,
    annotations: { '2': 'The session will treat pensions.' },
  },
  {
    name: 'HTML pasted: each number and title on lines of their own, with empty lines and links',
    text: `Provisional agenda

1

Opening of the session
PDF
2

Statistics on innovation
PDF  DOC
3

Closing of the session
`,
    outline: `
1 Opening of the session
2 Statistics on innovation
3 Closing of the session
`,
  },
  {
    name: 'hash marks and checkboxes of a wiki',
    text: `## Agenda

1. [ ] Opening
2. [ ] Review of the metadata standard
3. [ ] Closing
`,
    outline: `
1 [ ] Opening
2 [ ] Review of the metadata standard
3 [ ] Closing
`,
  },
  {
    name: 'markdown headings with bold items and nested lists',
    text: `# Workshop on Machine Learning

*Online, 16-17 November 2020*

## Agenda

**1. Welcome and introduction**

**2. Pilot studies**
   - Coding and classification
   - Imagery

**3. Integration into production**

**4. Next steps**
`,
    outline: `
1 Welcome and introduction
2 Pilot studies
3 Integration into production
4 Next steps
`,
    annotations: { '2': '- Coding and classification\n\n- Imagery', '3': '' },
  },
  {
    name: 'invitation letter in front of the agenda and signature behind it',
    text: `Dear Madam, Dear Sir,

I have the pleasure of inviting you to the Workshop on Consumer Surveys, which will be held in Skopje from 4 to 6 June 2019.

The draft agenda is given below. Please confirm your participation by 10 May 2019.

Yours sincerely,

Director of Statistics

Draft agenda

1. Opening
2. Questionnaire design
3. Interviewer training
4. Closing
`,
    outline: `
1 Opening
2 Questionnaire design
3 Interviewer training
4 Closing
`,
    facts: { dates: ['2019-06-04/2019-06-06'], place: 'Skopje' },
  },
  {
    name: 'mail in French with the agenda in the middle and an attachment list',
    text: `Bonjour à toutes et à tous,

La prochaine réunion du groupe aura lieu le jeudi 6 février 2020 à 14 h.

Ordre du jour :
1. Validation du compte rendu
2. Indicateurs de genre
3. Enquête sur les violences
4. Divers

Pièces jointes :
- compte rendu
- questionnaire

Bien cordialement,
Claire
`,
    outline: `
1 Validation du compte rendu
2 Indicateurs de genre
3 Enquête sur les violences
4 Divers
`,
    annotations: { '4': '' },
  },
];
