// Put into a calendar page only when the coach asks for a report of it, so that it costs no page anything before. Its last value is
// the report, or null where the page is no calendar.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { calendarSites } from '../sites/index.ts';
import { redactedReport } from '../sites/redacted-report.ts';

const pageReportScript = defineUnlistedScript((): string | null => {
  const site = calendarSites.find(({ isHere }) => isHere(new URL(location.href)));
  return site === undefined ? null : redactedReport(document, site.id);
});

export default pageReportScript;
