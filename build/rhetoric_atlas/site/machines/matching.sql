-- found
SELECT t.*
FROM {table}_fts
JOIN {table} t ON t.rowid = {table}_fts.rowid
WHERE {table}_fts MATCH :expression AND t.{shown}
ORDER BY bm25({table}_fts, {weights}), t.id
LIMIT :limit OFFSET :skipped

-- same
SELECT * FROM {table} WHERE :text IN (id, name) AND {shown}

-- frequencies
SELECT value AS word,
       (SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH '{{name aliases}} : "' || value || '"*') AS rows
FROM json_each(:words)

-- other_names
SELECT {one}_id AS id, alias, scope
FROM {one}_aliases
WHERE {one}_id IN (SELECT value FROM json_each(:ids)) AND scope <> 'report'
ORDER BY 1, 2

-- types
SELECT DISTINCT {column} AS type FROM {table} WHERE {shown} ORDER BY 1

-- rows
SELECT t.*, p.name AS parent
FROM {table} t
LEFT JOIN {table} p ON p.id = t.parent_id AND p.{shown}
WHERE t.id IN (SELECT value FROM json_each(:ids)) AND t.{shown}
