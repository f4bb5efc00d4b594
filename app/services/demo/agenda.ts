/**
 * The agenda of the demonstration meeting, with the flaws of a text that was taken out of a PDF: a blank line
 * after every line, page breaks that leave a leading space and swallow item 4 of the list, a compound cut at the
 * line end, a year at a line start, letters inside a sentence, a quotation mark without its partner. The titles
 * are those of a real agenda, the annotations are our own words.
 */
export const DEMO_AGENDA = ` I. Provisional agenda\x20

1. Opening, adoption of the agenda and election of officers\x20

2. Global Compact for Safe, Orderly and Regular Migration\x20

3. Data integration and administrative data\x20
 5. Integration and descendants of migrants\x20

6. Information on regional initiatives\x20

7. Asylum seekers and refugees\x20

8. New methods to estimate migration\x20

9. Labour- and education-related migration\x20

10. Future work\x20

11. Adoption of the meeting report and closing\x20
 II. Annotations\x20

This is a demonstration. The meeting, its people and its papers are invented, and the\x20

dates follow from today.\x20

1. Opening, adoption of the agenda and election of officers\x20

The meeting elects its chair and adopts the agenda that the members of the\x20

UNECE-Eurostat Steering Group have agreed on.\x20

2. Global Compact for Safe, Orderly and Regular Migration\x20

The New York Declaration for Refugees and Migrants” opened the way to a compact\x20

on migration, which governments negotiated until the conference that adopted it in\x20

2018. In this session, representatives of international organizations and users of\x20

migration data will present how the compact is followed up (February to July) and\x20

what it asks of statistics.\x20

3. Data integration and administrative data\x20

No single source shows who comes and who goes. The session is about (a) linking\x20

administrative registers with one another, (b) combining registers with surveys, and\x20

(c) explaining why two sources count different people. What statistical offices need\x20

from migration authorities belongs here, as do results for national, regional and geo-

referenced data, with the limits of what registers can say. It would also look at the\x20
 agreements between the keepers of population registers and the offices that use them.\x20

The session will consider the draft report of the Task Force on Data Integration.\x20

4. Longitudinal studies of migrants\x20

The situation of migrants changes with the length of their stay, and the socio-

economic position of their children often differs from that of their parents. Panel\x20

surveys can follow this, at a high cost and with many who drop out on the way.\x20

Countries that link administrative records have an advantage.\x20

This session collects examples of longitudinal analysis, both from panels and from\x20

linked records.\x20

5. Integration and descendants of migrants\x20

Several sets of indicators for integration exist (e.g. those of Zaragoza), and none of\x20

them fits every country. Papers are asked for on systems that follow the socio-economic\x20

situation of migrants and of their descendants, on their sources and methods.\x20\x20

6. Information on regional initiatives\x20

The session will include short updates on work that improves migration statistics in\x20

a region.\x20\x20
 7. Asylum seekers and refugees\x20

Decisions about protection need figures that can be compared between countries. This\x20

session will discuss definitions, classifications and ways of collecting data that make\x20

statistics on asylum seekers and refugees comparable.\x20

8. New methods to estimate migration\x20

This topic covers new concepts and methods in measuring international migration,\x20

including a follow-up on the work of the Task Force on Circular Migration, which was\x20

requested from the UNECE-

Eurostat Work Sessions some years ago.\x20

9. Labour- and education-related migration\x20

People who move for work or for study are often missed, because they stay for a\x20

short time. The Task Force on Measuring Labour Mobility will present an update on its\x20

guidance.\x20

The session will also examine how migration for study is captured in the estimates of\x20

international migration.\x20\x20

10. Future work\x20

The meeting is invited to discuss proposals for future international work and topics\x20

for the next work session.\x20

11. Adoption of the meeting report and closing\x20

A short report with the conclusions and decisions of the meeting is presented for\x20

adoption before the meeting closes.\x20

\x20\x20\x20\x20

`;
