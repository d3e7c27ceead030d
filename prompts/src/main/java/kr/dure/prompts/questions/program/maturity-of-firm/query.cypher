// The latest assessment of a company's plants by each kind of evidence: both axes overall, and axis A area by area.
//   $organisation  {id}, or null for the asker's own
MATCH (a:Assessment WHERE a.owner IN $sees.maturity)
WHERE ($organisation IS NULL AND a.owner = $me) OR a.owner = $organisation.id
WITH a
ORDER BY a.assessedOn DESC, a.statedAt DESC, a.id
WITH a.owner AS organisation, a.plant AS plant, a.kind AS kind,
     head(collect({on: a.assessedOn, system: a.systemLevel, company: a.companyLevel, areas: a.areas, levels: a.areaLevels,
                   shown: a.areaEvidence, evidence: a.evidence, assessor: a.assessor, certificate: a.certificate})) AS latest
UNWIND [{axis: 'SYSTEM', area: 'OVERALL', level: latest.system, evidence: latest.evidence},
        {axis: 'COMPANY', area: 'OVERALL', level: latest.company, evidence: latest.evidence}]
       + [i IN range(0, size(latest.areas) - 1) | {axis: 'SYSTEM', area: latest.areas[i], level: latest.levels[i], evidence: nullif(latest.shown[i], '')}] AS item
WITH organisation, plant, kind, latest, item
WHERE item.level IS NOT NULL
RETURN organisation,
       CASE WHEN organisation IN $sees.master THEN plant END AS plant,
       kind,
       item.axis AS axis,
       item.area AS area,
       item.level AS level,
       item.evidence AS evidence,
       item.evidence IS NULL AS noEvidence,
       latest.on AS assessedOn,
       latest.assessor AS assessor,
       latest.certificate AS certificate
ORDER BY plant, kind, axis DESC, area <> 'OVERALL', area
LIMIT $rows
