// Where companies stand in the chain.
MATCH (o:Organisation WHERE o.id IN $sees.master)-[m:MEMBER_OF]->(k:Chain WHERE k.owner IN $sees.master)
RETURN DISTINCT o.id AS organisation, m.tier AS tier
ORDER BY organisation, tier
LIMIT $rows
