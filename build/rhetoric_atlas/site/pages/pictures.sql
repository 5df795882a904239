-- timeline
SELECT q.id AS quote_id,
       q.said_date,
       q.said_precision,
       CASE q.said_basis WHEN 'bound' THEN 'not later than' ELSE 'dated' END AS dated,
       a.alignment,
       a.name AS speaker,
       q.act,
       q.status,
       q.label
FROM quotes q
JOIN actors a ON a.id = q.speaker_id
WHERE substr(q.said_date, 1, 4) = coalesce(nullif(:year, ''), substr(q.said_date, 1, 4))
ORDER BY q.said_date DESC, q.id
LIMIT {most_marks}

-- network
WITH near AS (
  SELECT * FROM network_edges WHERE coalesce(:actor, '') IN ('', source, target)
),
ends AS (
  SELECT source AS id, weight FROM near
  UNION ALL
  SELECT target, weight FROM near
),
most AS (
  SELECT id FROM ends GROUP BY id ORDER BY sum(weight) DESC, id LIMIT {most_actors}
)
SELECT e.source AS source_id,
       s.name AS source,
       e.label,
       e.target AS target_id,
       t.name AS target,
       e.status,
       e.weight
FROM network_edges e
JOIN actors s ON s.id = e.source
JOIN actors t ON t.id = e.target
WHERE e.source IN most AND e.target IN most AND e.source <> e.target
ORDER BY e.weight DESC, s.name, t.name, e.label, e.status
LIMIT {most_marks}

-- over_time
WITH named AS (
  SELECT substr(q.said_date, 1, 7) AS month, coalesce({column}, 'not known') AS name
  FROM quotes q
  JOIN platforms p ON p.id = q.platform_id
  LEFT JOIN actors a ON a.id = q.speaker_id
  WHERE q.said_basis IN ('stated', 'inferred') AND length(q.said_date) >= 7 AND q.kind NOT IN ('headline', 'scare')
),
most AS (
  SELECT name FROM named GROUP BY name ORDER BY count(*) DESC, name LIMIT {series}
)
SELECT month,
       CASE WHEN name IN most THEN name ELSE 'other' END AS {group},
       count(*) AS quotes
FROM named
GROUP BY 1, 2
ORDER BY 1, 2
LIMIT {most_marks}

-- years
SELECT DISTINCT substr(said_date, 1, 4) AS year FROM quotes WHERE said_date IS NOT NULL ORDER BY 1

-- actor
SELECT id, name FROM actors WHERE id = :actor
