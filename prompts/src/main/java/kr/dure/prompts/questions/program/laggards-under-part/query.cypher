// Companies that make something under a part, by its bills in sight, and whose systems are no ICT or basic, or are not known.
// The assessor's latest level counts, else what machine data show, else the company's own word.
//   $part  {owner, id}
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
MATCH p = (s) ((x:Part)-[:HAS_COMPONENT]->(y:Part WHERE coalesce($seen[y.owner] CONTAINS 'master', false))){0,10} (b:Part)
WITH b, min(length(p)) AS depth
ORDER BY depth, b.id
WITH b.owner AS organisation, min(depth) AS depth, collect(b.id) AS parts
WITH organisation, depth, parts, head(COLLECT {
       MATCH (a:Assessment WHERE a.owner IN $sees.maturity AND a.owner = organisation)
       WHERE a.systemLevel IS NOT NULL
       WITH a
       ORDER BY CASE a.kind WHEN 'ASSESSOR' THEN 0 WHEN 'OBSERVED' THEN 1 ELSE 2 END, a.assessedOn DESC, a.id
       LIMIT 1
       RETURN {level: a.systemLevel, company: a.companyLevel, kind: a.kind, on: a.assessedOn} AS latest
     }) AS latest
WITH organisation, depth, parts, latest,
     CASE WHEN latest.level IN ['ICT_NONE', 'BASIC'] THEN 'LOW'
          WHEN latest.level IS NOT NULL THEN 'ENOUGH'
          WHEN organisation IN $sees.maturity THEN 'NOT_ASSESSED'
          ELSE 'NOT_SHARED' END AS standing
WHERE standing <> 'ENOUGH'
RETURN standing,
       organisation,
       depth,
       parts,
       latest.level AS systemLevel,
       latest.kind AS evidence,
       latest.company AS companyLevel,
       latest.on AS assessedOn
ORDER BY standing, systemLevel DESC, depth, organisation
LIMIT $rows
