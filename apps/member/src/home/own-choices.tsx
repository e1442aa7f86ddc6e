import { TopicsSection } from '../topics/topics-section.js';
import { OwnReports } from './own-reports.js';

/** The part of Me about what others write: what to be spared, and what was reported. */
export function OwnChoices() {
  return (
    <>
      <TopicsSection />
      <OwnReports />
    </>
  );
}
