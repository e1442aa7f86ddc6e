import { OwnNotes } from '../notes/own-notes.js';
import { OwnCare } from '../own-care/own-care.js';
import { TopicsSection } from '../topics/topics-section.js';
import { OwnReports } from './own-reports.js';

/** The part of Me that is one's own: what to be spared, what those who answer should know, what was reported, and when to be told of words. */
export function OwnChoices() {
  return (
    <>
      <OwnCare />
      <TopicsSection />
      <OwnReports />
      <OwnNotes />
    </>
  );
}
