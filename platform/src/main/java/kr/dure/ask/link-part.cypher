// Parts in sight: those that somebody described, those that lots or orders in sight name, and those that an agreement or a trace
// grant opened one by one. A number that nothing in sight names stays unknown, though another company may refer to it.
//   $owner   owner's id, or null for any
//   $opened  [{owner, id}] of the parts that were opened one by one, for the index to find each by its key
CALL () {
  MATCH (n:Part WHERE n.owner IN $sees.master)
  WHERE ($owner IS NULL OR n.owner = $owner)
    AND (n.statedAt IS NOT NULL
         OR n.billRevision IS NOT NULL
         OR EXISTS { MATCH (n)<-[:OF]-(l:Lot WHERE l.owner IN $sees.production) }
         OR EXISTS { MATCH (n)<-[:CALLS_FOR]-(o:OrderLine WHERE o.owner IN $sees.schedule OR o.counterparty = $me) })
  RETURN n.owner AS owner, n.id AS id, n.name AS name
  UNION
  UNWIND $opened AS one
  MATCH (n:Part WHERE [n.owner, n.id] IN $sees.parts AND n.owner = one.owner AND n.id = one.id)
  WHERE $owner IS NULL OR n.owner = $owner
  RETURN n.owner AS owner, n.id AS id, n.name AS name
}
RETURN owner, id, name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
