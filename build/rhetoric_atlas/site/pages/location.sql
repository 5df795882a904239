-- location
SELECT * FROM locations WHERE id = :location

-- aliases
SELECT DISTINCT alias FROM location_aliases WHERE location_id = :location ORDER BY alias

-- parents
WITH RECURSIVE line (id, depth) AS (
  SELECT parent_id, 1 FROM locations WHERE id = :location
  UNION
  SELECT l.parent_id, depth + 1 FROM locations l JOIN line ON l.id = line.id WHERE depth < 20
)
SELECT l.id, l.name FROM line JOIN locations l ON l.id = line.id ORDER BY depth DESC

-- inside
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision,
       (SELECT count(*) FROM location_mentions m WHERE m.location_id = l.id) AS mentions
FROM locations l
WHERE :location IN (l.id, l.parent_id)
ORDER BY l.id <> :location, l.name

-- quotes
SELECT q.id, q.text, q.kind, q.act, q.status, q.said_date, q.said_basis,
       coalesce(s.name, q.speaker_text) AS speaker,
       group_concat(ql.role, ', ') AS role
FROM quote_locations ql
JOIN quotes q ON q.id = ql.quote_id
LEFT JOIN actors s ON s.id = q.speaker_id
WHERE ql.location_id = :location
GROUP BY q.id
ORDER BY q.said_date DESC, q.id
LIMIT 25

-- counts
SELECT count(DISTINCT quote_id) AS quotes FROM quote_locations WHERE location_id = :location

-- reports
SELECT r.id, r.title, r.published_date, count(*) AS mentions
FROM location_mentions m
JOIN reports r ON r.id = m.report_id
WHERE m.location_id = :location
GROUP BY r.id
ORDER BY r.published_date DESC, r.id
LIMIT 50
