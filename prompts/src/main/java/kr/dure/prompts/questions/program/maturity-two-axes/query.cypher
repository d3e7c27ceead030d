// The latest assessment of each plant in sight by each kind of evidence, counted by system level (rows) and company level
// (columns). The two scales are set against each other, never merged.
MATCH (a:Assessment WHERE a.owner IN $sees.maturity)
WITH a
ORDER BY a.assessedOn DESC, a.statedAt DESC, a.id
WITH a.owner AS owner, a.plant AS plant, a.kind AS kind,
     head(collect({system: a.systemLevel, company: a.companyLevel, on: a.assessedOn})) AS latest
WITH owner, kind, coalesce(latest.system, 'NOT_ASSESSED') AS systemLevel, latest.company AS company, latest.on AS assessedOn
ORDER BY owner
RETURN kind,
       systemLevel,
       sum(CASE WHEN company = 'LEVEL_1' THEN 1 ELSE 0 END) AS level1,
       sum(CASE WHEN company = 'LEVEL_2' THEN 1 ELSE 0 END) AS level2,
       sum(CASE WHEN company = 'LEVEL_3' THEN 1 ELSE 0 END) AS level3,
       sum(CASE WHEN company = 'LEVEL_4' THEN 1 ELSE 0 END) AS level4,
       sum(CASE WHEN company = 'LEVEL_5' THEN 1 ELSE 0 END) AS level5,
       sum(CASE WHEN company IS NULL THEN 1 ELSE 0 END) AS notAssessed,
       count(*) AS plants,
       collect(DISTINCT owner) AS companies,
       min(assessedOn) AS oldest,
       max(assessedOn) AS newest
ORDER BY kind,
         CASE systemLevel WHEN 'HIGH' THEN 0 WHEN 'MIDDLE_2' THEN 1 WHEN 'MIDDLE_1' THEN 2 WHEN 'BASIC' THEN 3 WHEN 'ICT_NONE' THEN 4 ELSE 5 END
LIMIT $rows
