-- quote
SELECT q.*,
       coalesce(s.name, q.speaker_text) AS speaker,
       c.name AS channel,
       p.name AS platform,
       r.title AS report,
       r.author,
       r.published_date,
       b.name AS publisher
FROM quotes q
JOIN reports r ON r.id = q.report_id
JOIN platforms p ON p.id = q.platform_id
LEFT JOIN publishers b ON b.id = r.publisher_id
LEFT JOIN actors s ON s.id = q.speaker_id
LEFT JOIN actors c ON c.id = q.channel_id
WHERE q.id = :quote

-- around
SELECT *
FROM passages
WHERE report_id = :report
  AND kind <> 'boilerplate'
  AND start_char >= coalesce((
    SELECT max(start_char)
    FROM passages
    WHERE report_id = :report AND kind <> 'boilerplate' AND end_char <= :start
  ), 0)
  AND start_char <= coalesce((
    SELECT min(start_char)
    FROM passages
    WHERE report_id = :report AND kind <> 'boilerplate' AND start_char >= :end
  ), :end)
ORDER BY start_char

-- targets
SELECT a.id, a.name, t.stance
FROM quote_targets t
JOIN actors a ON a.id = t.actor_id
WHERE t.quote_id = :quote
ORDER BY a.name

-- places
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision,
       group_concat(ql.role, ', ') AS role, group_concat(ql.role, ', ') AS mentions
FROM quote_locations ql
JOIN locations l ON l.id = ql.location_id
WHERE ql.quote_id = :quote
GROUP BY l.id
ORDER BY l.name

-- publications
SELECT a.id, a.name, p.name AS platform, qp.role, qp.published_date
FROM quote_publications qp
JOIN actors a ON a.id = qp.channel_id
JOIN platforms p ON p.id = qp.platform_id
WHERE qp.quote_id = :quote
ORDER BY qp.role <> 'original', qp.published_date, a.name

-- tied
SELECT 'It denies' AS tie, o.id, o.label, o.status FROM quotes q JOIN quotes o ON o.id = q.denies_id WHERE q.id = :quote
UNION ALL
SELECT 'It is denied by', id, label, status FROM quotes WHERE denies_id = :quote
UNION ALL
SELECT 'It repeats', o.id, o.label, o.status FROM quotes q JOIN quotes o ON o.id = q.duplicate_of_id WHERE q.id = :quote
UNION ALL
SELECT 'It is repeated by', id, label, status FROM quotes WHERE duplicate_of_id = :quote

-- beside
SELECT * FROM (
  SELECT 'Before it' AS place, id, label
  FROM quotes
  WHERE report_id = :report AND (start_char, end_char) < (:start, :end)
  ORDER BY start_char DESC, end_char DESC
  LIMIT 1
)
UNION ALL
SELECT * FROM (
  SELECT 'After it', id, label
  FROM quotes
  WHERE report_id = :report AND (start_char, end_char) > (:start, :end)
  ORDER BY start_char, end_char
  LIMIT 1
)
