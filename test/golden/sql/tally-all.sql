SELECT conflict, key, sum(incidents) AS incidents, sum(named) AS named, sum(killed_min) AS killed_min, sum(killed_max) AS killed_max, sum(killed_unknown_min) AS killed_unknown_min, sum(killed_unknown_max) AS killed_unknown_max, sum(injured_min) AS injured_min, sum(injured_max) AS injured_max, sum(injured_unknown_min) AS injured_unknown_min, sum(injured_unknown_max) AS injured_unknown_max, sum(conceded_rows) AS conceded_rows, sum(conceded_killed_min) AS conceded_killed_min, sum(conceded_killed_max) AS conceded_killed_max, sum(conceded_killed_unknown_min) AS conceded_killed_unknown_min, sum(conceded_killed_unknown_max) AS conceded_killed_unknown_max, sum(conceded_injured_min) AS conceded_injured_min, sum(conceded_injured_max) AS conceded_injured_max, sum(conceded_injured_unknown_min) AS conceded_injured_unknown_min, sum(conceded_injured_unknown_max) AS conceded_injured_unknown_max
FROM (SELECT conflict_id AS conflict, 'all' AS key, sum(incidents)::double precision AS incidents, sum(named)::double precision AS named, sum(killed_min)::double precision AS killed_min, sum(killed_max)::double precision AS killed_max, sum(killed_unknown_min)::double precision AS killed_unknown_min, sum(killed_unknown_max)::double precision AS killed_unknown_max, sum(injured_min)::double precision AS injured_min, sum(injured_max)::double precision AS injured_max, sum(injured_unknown_min)::double precision AS injured_unknown_min, sum(injured_unknown_max)::double precision AS injured_unknown_max, 0 AS conceded_rows, 0 AS conceded_killed_min, 0 AS conceded_killed_max, 0 AS conceded_killed_unknown_min, 0 AS conceded_killed_unknown_max, 0 AS conceded_injured_min, 0 AS conceded_injured_max, 0 AS conceded_injured_unknown_min, 0 AS conceded_injured_unknown_max
FROM tally_cell
WHERE category = $1 AND party = $2
GROUP BY 1, 2
UNION ALL SELECT c.conflict_id AS conflict, 'all' AS key, 0 AS incidents, 0 AS named, 0 AS killed_min, 0 AS killed_max, 0 AS killed_unknown_min, 0 AS killed_unknown_max, 0 AS injured_min, 0 AS injured_max, 0 AS injured_unknown_min, 0 AS injured_unknown_max, count(*) AS conceded_rows,
coalesce(sum(c.killed_min), 0) AS conceded_killed_min, coalesce(sum(c.killed_max), 0) AS conceded_killed_max,
count(*) FILTER (WHERE c.killed_min IS NULL) AS conceded_killed_unknown_min,
count(*) FILTER (WHERE c.killed_max IS NULL) AS conceded_killed_unknown_max, coalesce(sum(c.injured_min), 0) AS conceded_injured_min, coalesce(sum(c.injured_max), 0) AS conceded_injured_max,
count(*) FILTER (WHERE c.injured_min IS NULL) AS conceded_injured_unknown_min,
count(*) FILTER (WHERE c.injured_max IS NULL) AS conceded_injured_unknown_max
FROM conceded_fact c JOIN tally_fact f USING (conflict_id, incident_id)
WHERE f.counted AND f.category = 'civilians' AND f.to_sequence IS NULL AND c.to_sequence IS NULL
GROUP BY 1, 2) AS part
GROUP BY conflict, key
HAVING sum(incidents) > 0 OR sum(conceded_rows) > 0
-- $1 = "civilians"
-- $2 = ""
