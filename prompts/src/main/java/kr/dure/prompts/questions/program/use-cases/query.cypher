// Uses of AI, on how many of the last 90 days their output entered a logged decision, and what they lack of being adopted.
//   $organisation  {id}, or null for all in sight
MATCH (u:UseCase WHERE u.owner IN $sees.maturity)
WHERE u.statedAt IS NOT NULL AND ($organisation IS NULL OR u.owner = $organisation.id)
WITH u, COLLECT {
       MATCH (d:UseCaseDay WHERE d.owner IN $sees.maturity AND d.owner = u.owner)
       WHERE d.useCase = u.id AND d.day > $today - duration({days: 90}) AND d.day <= $today
       RETURN d.day AS day ORDER BY day
     } AS days
WITH u, days, [lack IN [CASE WHEN coalesce(u.liveSince > $today, true) THEN 'NOT_LIVE' END,
                        CASE WHEN NOT u.ownData THEN 'FOREIGN_DATA' END,
                        CASE WHEN u.ownerRole IS NULL THEN 'NO_OWNER' END,
                        CASE WHEN size(days) < 20 THEN 'TOO_FEW_DAYS' END] WHERE lack IS NOT NULL] AS lacks
RETURN u.owner AS organisation,
       u.id AS useCase,
       u.name AS name,
       CASE WHEN u.owner IN $sees.master THEN u.plant END AS plant,
       u.process AS process,
       u.model AS model,
       u.version AS version,
       CASE WHEN size(lacks) = 0 THEN 'ADOPTED' ELSE 'PILOT' END AS status,
       u.liveSince AS liveSince,
       size(days) AS decisionDays,
       90 AS ofDays,
       last(days) AS lastUsed,
       lacks,
       u.ownerRole AS ownerRole,
       u.fallback AS fallback,
       u.fallback IS NULL AS noFallback
ORDER BY status, decisionDays DESC, organisation, useCase
LIMIT $rows
