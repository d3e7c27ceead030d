// Adds versions, and the agreements that they begin.
//   $rows  [{agreement, number, provider, consumer, categories, parts, purpose, from, until, draftedBy}]
UNWIND $rows AS row
MERGE (agreement:Agreement {id: row.agreement})
ON CREATE SET agreement.provider = row.provider, agreement.consumer = row.consumer
CREATE (agreement)-[:HAS_VERSION]->
       (:AgreementVersion {agreement: row.agreement, number: row.number, provider: row.provider, consumer: row.consumer,
                           categories: row.categories, parts: row.parts, purpose: row.purpose, from: row.from,
                           until: row.until, draftedBy: row.draftedBy})
