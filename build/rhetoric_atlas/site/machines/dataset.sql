-- coverage
SELECT min(date) AS first, max(date) AS last
FROM (
  SELECT published_date AS date FROM reports
  UNION ALL
  SELECT said_date FROM quotes WHERE said_basis IN ('stated', 'inferred')
)

-- keywords
SELECT name
FROM (
  SELECT 1 AS rank, p.name, count(*) AS n
  FROM reports r JOIN publishers p ON p.id = r.publisher_id
  GROUP BY p.id
  UNION ALL
  SELECT 2, p.name, count(*)
  FROM quotes q JOIN platforms p ON p.id = q.platform_id AND p.kind <> 'unknown'
  GROUP BY p.id
  UNION ALL
  SELECT * FROM (
    SELECT 3, a.name, count(*)
    FROM quote_targets t JOIN actors a ON a.id = t.actor_id
    WHERE a.sensitivity = 'public' AND NOT a.is_unnamed
    GROUP BY a.id
    ORDER BY 3 DESC, 2
    LIMIT 15
  )
  UNION ALL
  SELECT * FROM (
    SELECT 4, l.name, count(*)
    FROM quote_locations ql JOIN locations l ON l.id = ql.location_id AND l.kind = 'country'
    GROUP BY l.id
    ORDER BY 3 DESC, 2
    LIMIT 10
  )
)
ORDER BY rank, n DESC, name

-- languages
SELECT DISTINCT language FROM reports ORDER BY language

-- version
SELECT value FROM build_info WHERE key = 'atlas_version'
