-- report
SELECT * FROM reports WHERE id = :report

-- passages
SELECT * FROM passages WHERE report_id = :report ORDER BY start_char

-- quotes
SELECT q.*,
       coalesce(s.name, q.speaker_text) AS speaker,
       c.name AS channel,
       p.name AS platform
FROM quotes q
LEFT JOIN actors s ON s.id = q.speaker_id
LEFT JOIN actors c ON c.id = q.channel_id
JOIN platforms p ON p.id = q.platform_id
WHERE q.report_id = :report
ORDER BY q.start_char, q.end_char DESC, q.id

-- actors
SELECT m.id, m.actor_id AS entity_id, a.name, m.start_char, m.end_char
FROM actor_mentions m
JOIN actors a ON a.id = m.actor_id
WHERE m.report_id = :report
ORDER BY m.start_char

-- places
SELECT m.id, m.location_id AS entity_id, l.name, m.start_char, m.end_char
FROM location_mentions m
JOIN locations l ON l.id = m.location_id
WHERE m.report_id = :report
ORDER BY m.start_char

-- speaking
SELECT a.id, a.name, count(*) AS marks
FROM quotes q
JOIN actors a ON a.id = q.speaker_id
WHERE q.report_id = :report
GROUP BY a.id
ORDER BY 3 DESC, 2

-- named
SELECT a.id, a.name, count(*) AS marks
FROM actor_mentions m
JOIN actors a ON a.id = m.actor_id
WHERE m.report_id = :report
GROUP BY a.id
ORDER BY 3 DESC, 2

-- located
SELECT l.id, l.name, count(*) AS marks
FROM location_mentions m
JOIN locations l ON l.id = m.location_id
WHERE m.report_id = :report
GROUP BY l.id
ORDER BY 3 DESC, 2

-- points
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision, count(*) AS mentions
FROM location_mentions m
JOIN locations l ON l.id = m.location_id
WHERE m.report_id = :report AND l.latitude IS NOT NULL
GROUP BY l.id
ORDER BY min(m.start_char)
