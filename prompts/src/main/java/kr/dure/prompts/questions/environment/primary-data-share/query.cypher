// Primary data shares of the latest footprint of each part, by company.
//   $organisation  {id}, or null for all in sight
MATCH (f:Footprint WHERE f.owner IN $sees.environment)
WHERE $organisation IS NULL OR f.owner = $organisation.id
WITH f
ORDER BY f.owner, f.part, f.from
WITH f.owner AS owner, f.part AS part, last(collect({share: f.primaryDataShare})).share AS share
WITH owner, avg(share) AS share, min(share) AS lowest, count(share) AS parts, count(part) - count(share) AS withoutShare
RETURN owner,
       round(share, 1) AS share,
       lowest,
       parts,
       withoutShare,
       parts < 3 AS smallSample,
       CASE WHEN parts = 0 THEN 'no_share' END AS undefinedBecause
ORDER BY share, owner
LIMIT $rows
