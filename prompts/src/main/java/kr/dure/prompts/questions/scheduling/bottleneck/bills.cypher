// Bills of material, one level down.
MATCH (y:Part WHERE y.owner IN $sees.master)-[c:HAS_COMPONENT]->(p:Part WHERE p.owner IN $sees.master)
RETURN y.owner AS parentOwner, y.id AS parent, p.owner AS owner, p.id AS part, c.quantity AS quantity, c.unit AS unit
ORDER BY parentOwner, parent, owner, part
LIMIT $rows
