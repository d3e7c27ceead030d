// What an organisation may see besides its own: what others share with it until a day that is not over, the master data
// of those it trades with, and the master data of everyone in a chain that it leads.
//   $me     id of the organisation
//   $today  date
MATCH (provider:Organisation)-[agreement:SHARES]->(me:Organisation {id: $me})
WHERE agreement.until >= $today
RETURN agreement.category AS category, collect(DISTINCT provider.id) AS owners
UNION ALL
MATCH (partner:Organisation)-[:SUPPLIES]-(me:Organisation {id: $me})
RETURN 'master' AS category, collect(DISTINCT partner.id) AS owners
UNION ALL
MATCH (member:Organisation)-[place:MEMBER_OF]->(chain:Chain {owner: $me})
RETURN 'master' AS category, collect(DISTINCT member.id) AS owners
