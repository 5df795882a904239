-- actor
SELECT a.*, p.name AS platform
FROM actors a
LEFT JOIN platforms p ON p.id = a.platform_id
WHERE a.id = :actor

-- aliases
SELECT DISTINCT alias FROM actor_aliases WHERE actor_id = :actor ORDER BY alias

-- parents
WITH RECURSIVE line (id, depth) AS (
  SELECT parent_id, 1 FROM actors WHERE id = :actor
  UNION
  SELECT a.parent_id, depth + 1 FROM actors a JOIN line ON a.id = line.id WHERE depth < 20
)
SELECT a.id, a.name FROM line JOIN actors a ON a.id = line.id ORDER BY depth DESC

-- children
SELECT id, name FROM actors WHERE parent_id = :actor ORDER BY name

-- said
SELECT id, text, kind, act, status, said_date, said_basis
FROM quotes
WHERE speaker_id = :actor AND (:act IS NULL OR act = :act)
ORDER BY said_date DESC, id
LIMIT 25

-- acts
SELECT act AS value, count(*) AS quotes
FROM quotes
WHERE speaker_id = :actor
GROUP BY 1
ORDER BY 2 DESC, 1

-- stances
SELECT t.stance AS value, count(*) AS quotes
FROM quote_targets t
WHERE t.actor_id = :actor
GROUP BY 1
ORDER BY 2 DESC, 1

-- about
SELECT q.id, q.text, q.kind, q.act, q.status, q.said_date, q.said_basis, t.stance,
       coalesce(s.name, q.speaker_text) AS speaker
FROM quote_targets t
JOIN quotes q ON q.id = t.quote_id
LEFT JOIN actors s ON s.id = q.speaker_id
WHERE t.actor_id = :actor AND (:stance IS NULL OR t.stance = :stance)
ORDER BY q.said_date DESC, q.id
LIMIT 25

-- counts
SELECT (SELECT count(*) FROM quotes WHERE speaker_id = :actor) AS said,
       (SELECT count(*) FROM quote_targets WHERE actor_id = :actor) AS about,
       (SELECT count(*) FROM quotes WHERE channel_id = :actor) AS published

-- relations
SELECT r.id, r.relation, r.status, r.start_date, r.end_date, r.evidence, r.report_id,
       r.subject_id, s.name AS subject, r.object_id, o.name AS object
FROM actor_relations r
JOIN actors s ON s.id = r.subject_id
JOIN actors o ON o.id = r.object_id
WHERE :actor IN (r.subject_id, r.object_id)
ORDER BY r.relation, s.name, o.name

-- together
SELECT o.id, o.name, count(DISTINCT m.passage_id) AS passages
FROM actor_mentions mine
JOIN actor_mentions m ON m.passage_id = mine.passage_id AND m.actor_id <> :actor
JOIN actors o ON o.id = m.actor_id
WHERE mine.actor_id = :actor
GROUP BY o.id
ORDER BY 3 DESC, 2
LIMIT 15

-- places
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision, count(*) AS mentions
FROM quotes q
JOIN quote_locations ql ON ql.quote_id = q.id
JOIN locations l ON l.id = ql.location_id
WHERE q.speaker_id = :actor AND l.latitude IS NOT NULL
GROUP BY l.id
ORDER BY 6 DESC, 2

-- months
SELECT substr(q.said_date, 1, 7) AS month, count(*) AS quotes
FROM quotes q
WHERE (q.speaker_id = :actor OR q.id IN (SELECT quote_id FROM quote_targets WHERE actor_id = :actor))
  AND q.said_basis IN ('stated', 'inferred')
  AND length(q.said_date) >= 7
GROUP BY 1
ORDER BY 1

-- reports
SELECT r.id, r.title, r.published_date, c.mentions
FROM actor_report_counts c
JOIN reports r ON r.id = c.report_id
WHERE c.actor_id = :actor
ORDER BY r.published_date DESC, r.id
LIMIT 50
