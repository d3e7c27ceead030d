// Holds an agreement so that nobody else changes it meanwhile, and tells its newest version, known to the asker or not.
//   $me         id of the organisation that changes it
//   $agreement  id
//   $now        date-time
MATCH (agreement:Agreement {id: $agreement})
WHERE $me IN [agreement.provider, agreement.consumer]
SET agreement.touchedAt = $now
WITH agreement
MATCH (agreement)-[:HAS_VERSION]->(version:AgreementVersion)
RETURN max(version.number) AS number
