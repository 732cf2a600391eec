import { z } from 'zod';
import type { OpenStore } from '../engines/storeFolder/openStore.ts';
import { parseRows } from '../store/rows.ts';

/** Every table as counted lines that hold no id and no time, so that two stores that went the same way compare equal. */
export type Census = Readonly<Record<string, readonly string[]>>;

const queries: Readonly<Record<string, string>> = {
  documents: `SELECT file_name || ' ' || coalesce(sha256, '') || ' ' || status || ' ' || coalesce(failure_code, '')
    || ' pages ' || coalesce(page_count, 0) || ' ' || coalesce(text_source, '') || iif(stands, '', ' set aside')
    FROM document`,
  splits: `SELECT d.file_name || ' ' || s.state || ' ' || s.parts FROM split AS s JOIN document AS d ON d.id = s.document_id`,
  parts: `SELECT d.file_name || ' ' || p.first_page || '-' || p.last_page || ' ' || p.pages
    FROM document_part AS p JOIN document AS d ON d.id = p.part_id`,
  arrivals: `SELECT d.file_name || ' <- ' || a.file_name || ' ' || a.outcome
    FROM arrival AS a JOIN document AS d ON d.id = a.document_id`,
  contents: `SELECT d.file_name || ' > ' || f.path || ' ' || f.byte_size || ' ' || coalesce(f.skip_reason, taken.file_name)
    FROM contained_file AS f JOIN document AS d ON d.id = f.container_id
    LEFT JOIN arrival AS a ON a.id = f.arrival_id LEFT JOIN document AS taken ON taken.id = a.document_id`,
  pages: `SELECT d.file_name || ' page ' || p.number || ' ' || length(p.words) || ' ' || p.image_sha256
    FROM page AS p JOIN document AS d ON d.id = p.document_id`,
  fields: `SELECT d.file_name || ' ' || f.name || ' = ' || f.value FROM field AS f JOIN document AS d ON d.id = f.document_id`,
  lineItems: `SELECT d.file_name || ' line ' || l.position FROM line_item AS l JOIN document AS d ON d.id = l.document_id`,
  findings: `SELECT d.file_name || ' ' || f.code FROM finding AS f JOIN document AS d ON d.id = f.document_id`,
  risks: `SELECT d.file_name || ' ' || r.score FROM risk AS r JOIN document AS d ON d.id = r.document_id`,
  jobs: `SELECT d.file_name || ' ' || j.stage || ' ' || j.state FROM job AS j JOIN document AS d ON d.id = j.document_id`,
  alerts: `SELECT d.file_name || ' ' || a.severity || ' case ' || c.title
    FROM alert AS a JOIN document AS d ON d.id = a.document_id JOIN case_file AS c ON c.id = a.case_id`,
  cases: `SELECT title || ' ' || state FROM case_file`,
  caseEvents: `SELECT c.title || ' ' || e.kind FROM case_event AS e JOIN case_file AS c ON c.id = e.case_id`,
  searchable: `SELECT d.file_name || ' ' || length(t.text) FROM document_text AS t JOIN document AS d ON d.seq = t.rowid`,
  // How often checks were made anew, and whether that revised an alert already open, depends on what was read first; what
  // came of them (findings, risks, alerts above) does not.
  changes: `SELECT coalesce(d.file_name, x.record_kind) || ' ' || x.kind || ' ' || coalesce(x.after ->> '$.page', '')
    FROM change AS x LEFT JOIN document AS d ON d.id = x.record_id
    WHERE x.kind <> 'alert.revised'
    GROUP BY iif(x.kind IN ('document.checked', 'document.scored'), x.record_id || x.kind, x.sequence)`,
};

const lineSchema = z.object({ line: z.string() });

/** Counts everything in a store. */
export function takeCensus(store: OpenStore): Census {
  const entries = Object.entries(queries).map(([table, sql]): [string, readonly string[]] => {
    const rows = store.db.prepare(`WITH listed (line) AS (${sql}) SELECT line FROM listed ORDER BY line`).all();
    return [table, parseRows(lineSchema, rows).map((row) => row.line)];
  });
  return Object.fromEntries(entries);
}
