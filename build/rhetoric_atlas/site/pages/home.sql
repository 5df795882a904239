-- speakers
SELECT a.id, a.name, count(*) AS quotes
FROM quotes q
JOIN actors a ON a.id = q.speaker_id
GROUP BY a.id
ORDER BY 3 DESC, 2
LIMIT 10

-- newest
SELECT r.id, r.title, r.published_date, p.name AS publisher,
       (SELECT count(*) FROM quotes q WHERE q.report_id = r.id) AS quotes
FROM reports r
LEFT JOIN publishers p ON p.id = r.publisher_id
ORDER BY r.published_date DESC, r.id
LIMIT 8

-- points
SELECT location_id AS entity_id, name, latitude, longitude, precision, mentions
FROM map_places
WHERE precision NOT IN ('country', 'region') AND longitude IS NOT NULL
ORDER BY mentions DESC, name
LIMIT 150

-- months
SELECT substr(said_date, 1, 7) AS month, count(*) AS quotes
FROM quotes
WHERE said_basis IN ('stated', 'inferred') AND length(said_date) >= 7
GROUP BY 1
ORDER BY 1

-- state
SELECT (SELECT count(*) FROM reports WHERE completeness <> 'full') AS incomplete,
       (SELECT count(*) FROM quotes WHERE reviewed) AS reviewed,
       (SELECT count(*) FROM refused_reports) AS refused

-- accuracy
SELECT e.measure, e.value, e.total, v.field, v.definition
FROM evaluation e
LEFT JOIN vocabulary v ON v.field = 'evaluation.measure' AND v.value = e.measure
WHERE e.scope = 'all' AND e.measure IN ('marked quote spans, F1', 'kind', 'speaker', 'channel', 'act', 'status', 'date')
ORDER BY e.measure <> 'marked quote spans, F1', e.measure
