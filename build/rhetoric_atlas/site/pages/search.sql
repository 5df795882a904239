-- actors
SELECT a.id, a.name, highlight(actors_fts, 2, :begin, :end) AS found, replace(a.type, '_', ' ') AS about
FROM actors_fts
JOIN actors a ON a.rowid = actors_fts.rowid
WHERE actors_fts MATCH escape_fts(:q)
ORDER BY bm25(actors_fts, 10, 1, 5), a.id
LIMIT :shown

-- locations
SELECT l.id, l.name, highlight(locations_fts, 1, :begin, :end) AS found, l.kind AS about
FROM locations_fts
JOIN locations l ON l.rowid = locations_fts.rowid
WHERE locations_fts MATCH escape_fts(:q)
ORDER BY bm25(locations_fts, 10, 5), l.id
LIMIT :shown

-- reports
SELECT r.id, highlight(reports_fts, 0, :begin, :end) AS found, r.published_date AS about
FROM reports_fts
JOIN reports r ON r.rowid = reports_fts.rowid
WHERE reports_fts MATCH escape_fts(:q)
ORDER BY bm25(reports_fts), r.id
LIMIT :shown

-- search_quotes
SELECT q.id,
       snippet(quotes_fts, 0, :begin, :end, ' … ', 32) AS found,
       coalesce(s.name, q.speaker_text, 'speaker not named') || ' · ' || q.act || ' · ' || q.status
         || coalesce(' · ' || q.said_date, '') AS about
FROM quotes_fts
JOIN quotes q ON q.rowid = quotes_fts.rowid
LEFT JOIN actors s ON s.id = q.speaker_id
WHERE quotes_fts MATCH escape_fts(:q)
ORDER BY bm25(quotes_fts, 10, 2, 2), q.id
LIMIT :shown

-- search_passages
SELECT p.report_id AS id, p.id AS anchor, snippet(passages_fts, 0, :begin, :end, ' … ', 32) AS found, r.title AS about
FROM passages_fts
JOIN passages p ON p.rowid = passages_fts.rowid
JOIN reports r ON r.id = p.report_id
WHERE passages_fts MATCH escape_fts(:q) AND p.kind <> 'boilerplate'
ORDER BY bm25(passages_fts), p.id
LIMIT :shown
