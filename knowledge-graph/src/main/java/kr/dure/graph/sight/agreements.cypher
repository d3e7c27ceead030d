// Agreements of an organisation with all versions that it may know; what the other side has drafted and not offered, and
// who acted there, is not among it.
//   $me         id of the organisation
//   $agreement  id of one, or null for all
CALL () {
  MATCH (agreement:Agreement {provider: $me})
  RETURN agreement
  UNION
  MATCH (agreement:Agreement {consumer: $me})
  RETURN agreement
}
WITH agreement
WHERE $agreement IS NULL OR agreement.id = $agreement
MATCH (agreement)-[:HAS_VERSION]->(version:AgreementVersion)
WHERE version.draftedBy = $me OR version.offeredAt IS NOT NULL
OPTIONAL MATCH (provider:Organisation {id: agreement.provider})
OPTIONAL MATCH (consumer:Organisation {id: agreement.consumer})
RETURN agreement.id AS agreement,
       agreement.provider AS provider,
       provider.name AS providerName,
       agreement.consumer AS consumer,
       consumer.name AS consumerName,
       version.number AS number,
       version.state AS state,
       version.draftedBy AS draftedBy,
       version.categories AS categories,
       version.parts AS parts,
       version.purpose AS purpose,
       version.from AS from,
       version.until AS until,
       COLLECT {
         MATCH (version)-[:TOOK]->(step:AgreementStep)
         RETURN {state: step.state, by: step.by, who: CASE WHEN step.by = $me THEN step.who END, at: step.at}
         ORDER BY step.number
       } AS steps
ORDER BY agreement, number
