// Companies that have adopted AI, of all whose digital level is in sight. Adopted: a model in production, fed by the site's own
// data, with a named owner, whose output entered a logged decision on 20 of the last 90 days at least. Less is a pilot.
MATCH (o:Organisation WHERE o.id IN $sees.master)
WHERE o.id IN $sees.maturity
WITH o.id AS organisation, COLLECT {
       MATCH (u:UseCase WHERE u.owner IN $sees.maturity AND u.owner = o.id)
       WHERE u.statedAt IS NOT NULL
       RETURN CASE WHEN u.liveSince <= $today AND u.ownData AND u.ownerRole IS NOT NULL AND COUNT {
                MATCH (d:UseCaseDay WHERE d.owner IN $sees.maturity AND d.owner = u.owner)
                WHERE d.useCase = u.id AND d.day > $today - duration({days: 90}) AND d.day <= $today
              } >= 20 THEN 1 ELSE 0 END AS meets
     } AS cases
WITH organisation,
     CASE WHEN any(one IN cases WHERE one = 1) THEN 'ADOPTED' WHEN size(cases) > 0 THEN 'PILOT' ELSE 'NONE' END AS status
ORDER BY organisation
WITH sum(CASE WHEN status = 'ADOPTED' THEN 1 ELSE 0 END) AS adopted,
     sum(CASE WHEN status = 'PILOT' THEN 1 ELSE 0 END) AS pilots,
     count(*) AS companies,
     collect(CASE WHEN status = 'ADOPTED' THEN organisation END) AS adopters,
     collect(CASE WHEN status = 'PILOT' THEN organisation END) AS piloting
RETURN adopted,
       companies,
       CASE WHEN companies > 0 THEN round(100.0 * adopted / companies, 1) END AS rate,
       pilots,
       companies - adopted - pilots AS noUse,
       adopters,
       piloting,
       $today - duration({days: 89}) AS daysFrom,
       $today AS daysTo,
       companies < 30 AS smallSample,
       CASE WHEN companies = 0 THEN 'no_companies' END AS undefinedBecause
ORDER BY adopted, companies
LIMIT $rows
