-- newest
SELECT q.id, q.label, q.text, q.kind, q.act, q.status, q.said_date, q.said_basis,
       coalesce(s.name, q.speaker_text) AS speaker, c.name AS channel, p.name AS platform,
       r.title AS report, b.name AS publisher, r.published_date
FROM (SELECT * FROM quotes{where}) q
JOIN reports r ON r.id = q.report_id
JOIN platforms p ON p.id = q.platform_id
LEFT JOIN actors s ON s.id = q.speaker_id
LEFT JOIN actors c ON c.id = q.channel_id
LEFT JOIN publishers b ON b.id = r.publisher_id
ORDER BY r.published_date DESC, q.id
LIMIT {most}

-- named
SELECT q.id, 'quotes' AS page, q.label AS name, q.status, r.published_date
FROM json_each(:ids) i
JOIN quotes q ON q.id = i.value
JOIN reports r ON r.id = q.report_id
UNION ALL
SELECT r.id, 'reports', r.title, NULL, r.published_date
FROM json_each(:ids) i
JOIN reports r ON r.id = i.value

-- whole
SELECT * FROM ({sql}
) LIMIT {most}

-- newest_date
SELECT max(published_date) AS date FROM reports
