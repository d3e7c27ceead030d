// What an organisation may see besides its own: what agreements in force today let it see, the master data of those it
// trades with, and the master data of everyone in a chain that it leads. The lists of a row belong together item by item.
//   $me     id of the organisation
//   $today  date
MATCH (version:AgreementVersion {consumer: $me, state: 'IN_FORCE'})
WHERE version.from <= $today AND version.until >= $today
RETURN version.categories AS categories, coalesce(version.parts, []) AS parts, collect(version.provider) AS owners,
       collect(version.agreement) AS agreements, collect(version.number) AS numbers
UNION ALL
MATCH (partner:Organisation)-[:SUPPLIES]-(me:Organisation {id: $me})
RETURN ['master'] AS categories, [] AS parts, collect(DISTINCT partner.id) AS owners, [] AS agreements, [] AS numbers
UNION ALL
MATCH (member:Organisation)-[place:MEMBER_OF]->(chain:Chain {owner: $me})
RETURN ['master'] AS categories, [] AS parts, collect(DISTINCT member.id) AS owners, [] AS agreements, [] AS numbers
