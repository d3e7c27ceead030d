// Statements that the linter lets pass, and statements that it refuses, each for one rule.
// A line with //! begins one: its rule, or "good", then what it shows. $lot, $part, $days and $tiers are declared.

//! good | one label, one test
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.owner AS owner, l.id AS id ORDER BY owner, id LIMIT $rows

//! good | the test in the WHERE of the same MATCH
MATCH (l:Lot {id: $lot.id}) WHERE l.quantity > 0 AND l.owner IN $sees.production RETURN l.id AS id ORDER BY id LIMIT $rows

//! good | a paper, seen by either party
MATCH (o:Order WHERE o.owner IN $sees.schedule OR o.counterparty = $me) RETURN o.id AS id ORDER BY id LIMIT $rows

//! good | a paper, narrower than sight
MATCH (o:Order WHERE (o.owner IN $sees.schedule OR o.counterparty = $me) AND o.counterparty = $lot.owner) RETURN o.id AS id ORDER BY id LIMIT $rows

//! good | own records alone
MATCH (i:Incident WHERE i.owner = $me) RETURN i.id AS id ORDER BY id LIMIT $rows

//! good | papers addressed to the asker alone
MATCH (o:OrderLine WHERE o.counterparty = $me) RETURN o.order AS id ORDER BY id LIMIT $rows

//! good | a company is its own owner
MATCH (o:Organisation WHERE o.id IN $sees.master) RETURN o.name AS name ORDER BY name LIMIT $rows

//! good | lots opened one by one for a recall
MATCH (l:Lot WHERE l.owner IN $sees.production OR [l.owner, l.id] IN $sees.lots) RETURN l.id AS id ORDER BY id LIMIT $rows

//! good | a lot by what is shared, or opened one by one
MATCH (l:Lot WHERE l.owner IN $sees.production OR [l.owner, l.id] IN $sees.lots) RETURN l.id AS id ORDER BY id LIMIT $rows

//! good | the walk of the design
MATCH (s:Lot {owner: $lot.owner, id: $lot.id}) WHERE s.owner IN $sees.production
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, min(length(p)) AS depth WHERE depth <= $tiers
RETURN b.owner AS owner, b.id AS id, depth,
       EXISTS { (b)<-[:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule) WHERE NOT t.counterparty IN $sees.production } AS withheld
ORDER BY depth, owner, id LIMIT $rows

//! good | a walk from a tested lot: each passed one is the start or was tested as the next
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! good | a walk whose passed ones are narrowed, from a lot handed on
MATCH (s:Lot WHERE s.owner IN $sees.production)
WITH s ORDER BY s.id LIMIT 5
MATCH p = (s) ((x:Lot WHERE x.unit = '1')<-[:CONSUMED]-(y:Lot WHERE y.unit = '1' AND (y.owner IN $sees.production OR [y.owner, y.id] IN $sees.lots))){1,4} (b:Lot WHERE b.quantity > 0)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! good | the withheld bit backwards
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, EXISTS { (b)-[:CONSUMED]->(h:Lot) WHERE NOT h.owner IN $sees.production } AS withheld ORDER BY id LIMIT $rows

//! good | the withheld bit beside a trace grant
MATCH (b:Lot WHERE b.owner IN $sees.production OR [b.owner, b.id] IN $sees.lots)
RETURN b.id AS id, EXISTS { MATCH (b)-[:CONSUMED]->(h:Lot) WHERE NOT (h.owner IN $sees.production OR [h.owner, h.id] IN $sees.lots) } AS withheld ORDER BY id LIMIT $rows

//! good | a node handed on by name
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l, l.quantity AS quantity ORDER BY l.id LIMIT 5
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS part, quantity ORDER BY part LIMIT $rows

//! good | a node taken in by CALL and one handed out
MATCH (m:Machine WHERE m.owner IN $sees.machine)
CALL (m) { MATCH (m)-[:RAISED]->(a:Alarm WHERE a.owner IN $sees.machine) RETURN a ORDER BY a.raisedAt DESC LIMIT 1 }
RETURN m.id AS machine, a.text AS text ORDER BY machine LIMIT $rows

//! good | parts put together inside CALL
CALL () {
  MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.owner AS owner, 1 AS lots, 0 AS orders
  UNION ALL
  MATCH (o:Order WHERE o.owner IN $sees.schedule) RETURN o.owner AS owner, 0 AS lots, 1 AS orders
}
RETURN owner, sum(lots) AS lots, sum(orders) AS orders ORDER BY owner LIMIT $rows

//! good | COUNT and COLLECT over tested nodes
MATCH (m:Machine WHERE m.owner IN $sees.machine)
RETURN m.id AS id, COUNT { MATCH (m)-[:RAISED]->(a:Alarm WHERE a.owner IN $sees.machine) WHERE a.clearedAt IS NULL } AS raised,
       COLLECT { MATCH (m)<-[:MADE_ON]-(l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS lot ORDER BY lot LIMIT 5 } AS lots
ORDER BY raised DESC, id LIMIT $rows

//! good | comparing nodes, counting nodes
MATCH (p:Part WHERE p.owner IN $sees.master)
OPTIONAL MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master) WHERE q <> p
RETURN p.id AS id, count(DISTINCT q) AS others, count(CASE WHEN q IS NULL THEN 1 END) AS alone ORDER BY others, id LIMIT $rows

//! good | what a shipping note names
MATCH (l:Lot WHERE l.owner IN $sees.production OR EXISTS { MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = l.owner })
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN l.owner AS owner, l.id AS id, p.id AS part ORDER BY owner, id LIMIT $rows

//! good | values in lists and maps, reduced and unwound
MATCH (h:Hours WHERE h.owner IN $sees.safety)
WITH h.owner AS owner, collect({from: h.from, hours: h.hours}) AS months
UNWIND months AS month
WITH owner, month.from AS since, reduce(sum = 0, one IN months | sum + one.hours) AS whole, [one IN months WHERE one.hours > 0 | one.hours] AS worked
RETURN owner, since, whole, size(worked) AS months ORDER BY since IS NOT NULL, whole DESC LIMIT $rows

//! good | a property of a relationship
MATCH (l:Lot WHERE l.owner IN $sees.production)<-[c:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule)
RETURN t.id AS id, sum(c.quantity) AS quantity ORDER BY id LIMIT $rows

//! good | sight as a value's test
MATCH (q:QualityCase WHERE q.owner IN $sees.quality OR q.counterparty = $me)
RETURN q.id AS id, CASE WHEN q.counterparty IN $sees.master THEN q.counterparty END AS who ORDER BY id LIMIT $rows

//! good | terms of a supply for those whom they concern
MATCH (s:Organisation WHERE s.id IN $sees.master)-[d:SUPPLIES]->(c:Organisation WHERE c.id IN $sees.master)
RETURN s.id AS supplier, max(CASE WHEN $me IN [s.id, c.id, d.chainOwner] THEN d.share END) AS share ORDER BY supplier LIMIT $rows

//! good | no nodes at all
UNWIND range(1, 5) AS n RETURN n, $today + duration({days: $days}) AS day ORDER BY n LIMIT $rows

//! readable | no Cypher
SELECT * FROM lots

//! readable | two statements
RETURN 1 AS one ORDER BY one LIMIT $rows; MATCH (n) RETURN n

//! readable | another language version before it
CYPHER 5 RETURN 1 AS one ORDER BY one LIMIT $rows

//! name | an anonymous node
MATCH (l:Lot WHERE l.owner IN $sees.production)-[:OF]->() RETURN l.id AS id ORDER BY id LIMIT $rows

//! name | a labelled node without name
MATCH (l:Lot WHERE l.owner IN $sees.production)-[:OF]->(:Part) RETURN l.id AS id ORDER BY id LIMIT $rows

//! label | a node without label
MATCH (n WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | one label or another
MATCH (n:Lot|Part WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | two labels
MATCH (n:Lot&Part WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | any label but one
MATCH (n:!Part WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | any label
MATCH (n:% WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | a computed label
MATCH (n:$($part.id) WHERE n.owner IN $sees.production) RETURN n.id AS id ORDER BY id LIMIT $rows

//! label | a label that questions don't read
MATCH (n:Migration WHERE n.owner IN $sees.production) RETURN n.name AS id ORDER BY id LIMIT $rows

//! sight | no test
MATCH (l:Lot) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a foreign category
MATCH (l:Lot WHERE l.owner IN $sees.quality) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test or true
MATCH (l:Lot WHERE l.owner IN $sees.production OR true) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test or another condition
MATCH (l:Lot WHERE l.owner IN $sees.production OR l.quantity > 0) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test under NOT
MATCH (l:Lot WHERE NOT l.owner IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test inside CASE
MATCH (l:Lot WHERE CASE WHEN true THEN l.owner IN $sees.production END) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test of another property
MATCH (l:Lot WHERE l.id IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test of another node
MATCH (l:Lot WHERE l.owner IN $sees.production)-[:CONSUMED]->(m:Lot WHERE l.owner IN $sees.production) RETURN m.id AS id ORDER BY id LIMIT $rows

//! sight | a test in a later clause
MATCH (l:Lot) WITH l WHERE l.owner IN $sees.production RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a test in a later MATCH
MATCH (l:Lot) MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master) WHERE l.owner IN $sees.production RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a counterparty where there is none
MATCH (l:Lot WHERE l.owner IN $sees.production OR l.counterparty = $me) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | trace grants on another label
MATCH (p:Part WHERE p.owner IN $sees.master OR [p.owner, p.id] IN $sees.lots) RETURN p.id AS id ORDER BY id LIMIT $rows

//! sight | a key is no test
MATCH (l:Lot {owner: $lot.owner, id: $lot.id}) RETURN l.quantity AS quantity ORDER BY quantity LIMIT $rows

//! sight | a parameter compared with another
MATCH (l:Lot WHERE $me = $me AND $lot.owner IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | one part of a UNION untested
CALL () {
  MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id
  UNION ALL
  MATCH (l:Lot) RETURN l.id AS id
}
RETURN id ORDER BY id LIMIT $rows

//! sight | COUNT over untested nodes
MATCH (m:Machine WHERE m.owner IN $sees.machine)
RETURN m.id AS id, COUNT { MATCH (m)-[:RAISED]->(a:Alarm) } AS alarms ORDER BY id LIMIT $rows

//! sight | COLLECT over untested nodes
MATCH (m:Machine WHERE m.owner IN $sees.machine)
RETURN m.id AS id, COLLECT { MATCH (m)-[:RAISED]->(a:Alarm) RETURN a.text AS text ORDER BY text } AS alarms ORDER BY id LIMIT $rows

//! sight | EXISTS over untested nodes
MATCH (l:Lot WHERE l.owner IN $sees.production)
WHERE EXISTS { (l)<-[:FOUND_IN]-(d:Defect) } RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | untested inside CALL
CALL () { MATCH (l:Lot) RETURN count(l) AS lots } RETURN lots ORDER BY lots LIMIT $rows

//! sight | a walk tested at its end only
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk tested where it starts from, not where it goes
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk whose test of the next lot is no test
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production OR y.quantity > 0)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk whose test stands outside
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot)){0,10} (b:Lot) WHERE b.owner IN $sees.production
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk that starts at the tested end of a step
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (b:Lot) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot)){0,10} (s)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk from a lot that its own pattern finds
MATCH p = (s:Lot) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk from a tested lot that its own pattern finds
MATCH p = (s:Lot WHERE s.owner IN $sees.production) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk from a lot that only a shipping note names
MATCH (s:Lot WHERE s.owner IN $sees.production OR EXISTS { MATCH (s)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = s.owner })
MATCH p = (s) ((x:Lot)<-[:CARRIES]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk that only notes open, step by step
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CARRIES]-(y:Lot WHERE y.owner IN $sees.production OR EXISTS { MATCH (y)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = y.owner })){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk that ends at another label
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Part)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk that passes another label
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Part)<-[:OF]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk of two steps at a time
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot)<-[:CONSUMED]-(z:Lot WHERE z.owner IN $sees.production)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a step behind the end of a walk
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot)-[:CONSUMED]->(z:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a walk before a walk
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (m:Lot) ((v:Lot)<-[:CONSUMED]-(w:Lot)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! scope | a node named as one that a walk passes
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot), (x:Lot)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! sight | a name dropped by WITH and used anew
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l.id AS id
MATCH (l:Lot) RETURN id, l.quantity AS quantity ORDER BY id LIMIT $rows

//! label | a name dropped by WITH and used as if it were kept
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l.id AS id
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master) RETURN id, p.id AS part ORDER BY id LIMIT $rows

//! label | a name not taken in by CALL
MATCH (l:Lot WHERE l.owner IN $sees.production)
CALL () { MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS part }
RETURN l.id AS id, part ORDER BY id LIMIT $rows

//! sight | a name reused inside CALL
MATCH (l:Lot WHERE l.owner IN $sees.production)
CALL () { MATCH (l:Lot) RETURN l.quantity AS quantity }
RETURN l.id AS id, quantity ORDER BY id LIMIT $rows

//! scope | a name bound again to another label
MATCH (l:Lot WHERE l.owner IN $sees.production)
MATCH (l:Part WHERE l.owner IN $sees.master) RETURN l.id AS id ORDER BY id LIMIT $rows

//! scope | a name that is a value
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l.id AS l
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS id ORDER BY id LIMIT $rows

//! scope | a CALL that takes in what is not there
CALL (l) { RETURN 1 AS one } RETURN one ORDER BY one LIMIT $rows

//! marker | an extra predicate
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, EXISTS { (b)-[:CONSUMED]->(h:Lot) WHERE NOT h.owner IN $sees.production AND h.quantity > 100 } AS withheld ORDER BY id LIMIT $rows

//! marker | an extra predicate inside the node
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, EXISTS { (b)-[:CONSUMED]->(h:Lot {id: $lot.id}) WHERE NOT h.owner IN $sees.production } AS withheld ORDER BY id LIMIT $rows

//! marker | how many are hidden
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, COUNT { (b)-[:CONSUMED]->(h:Lot) WHERE NOT h.owner IN $sees.production } AS hidden ORDER BY id LIMIT $rows

//! marker | forwards by the customer's consumption
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, EXISTS { (b)<-[:CONSUMED]-(h:Lot) WHERE NOT h.owner IN $sees.production } AS withheld ORDER BY id LIMIT $rows

//! marker | a second step behind the hidden lot
MATCH (b:Lot WHERE b.owner IN $sees.production)
RETURN b.id AS id, EXISTS { (b)-[:CONSUMED]->(h:Lot)-[:OF]->(p:Part WHERE p.owner IN $sees.master) WHERE NOT h.owner IN $sees.production } AS withheld ORDER BY id LIMIT $rows

//! entity | a node returned
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l ORDER BY l LIMIT $rows

//! entity | everything returned
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l.id AS id RETURN * ORDER BY id LIMIT $rows

//! entity | a relationship returned
MATCH (l:Lot WHERE l.owner IN $sees.production)-[o:OF]->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS id, o ORDER BY id LIMIT $rows

//! entity | nodes in a list
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l.owner AS owner, collect(l) AS lots RETURN owner, size(lots) AS lots ORDER BY owner LIMIT $rows

//! entity | nodes unwound
MATCH (l:Lot WHERE l.owner IN $sees.production) UNWIND [l] AS one RETURN one.id AS id ORDER BY id LIMIT $rows

//! entity | a node in a map
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN {lot: l} AS lot ORDER BY lot LIMIT $rows

//! entity | a node by CASE
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN CASE WHEN l.id IS NOT NULL THEN l END AS lot ORDER BY lot LIMIT $rows

//! entity | a property by a computed name
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l[$part.id] AS any ORDER BY any LIMIT $rows

//! entity | what a walk passed
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, size(x) AS passed RETURN b.id AS id, passed ORDER BY id LIMIT $rows

//! named-only | more of a lot than a note shows
MATCH (l:Lot WHERE l.owner IN $sees.production OR EXISTS { MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = l.owner })
RETURN l.id AS id, l.producedAt AS producedAt ORDER BY id LIMIT $rows

//! named-only | behind a lot that a note names
MATCH (l:Lot WHERE l.owner IN $sees.production OR EXISTS { MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me) WHERE n.owner = l.owner })
MATCH (l)-[:MADE_ON]->(m:Machine WHERE m.owner IN $sees.machine)
RETURN l.id AS id, m.id AS machine ORDER BY id LIMIT $rows

//! terms | terms of a supply for everybody
MATCH (s:Organisation WHERE s.id IN $sees.master)-[d:SUPPLIES]->(c:Organisation WHERE c.id IN $sees.master)
RETURN s.id AS supplier, d.share AS share ORDER BY supplier LIMIT $rows

//! terms | terms of a supply for a third company
MATCH (s:Organisation WHERE s.id IN $sees.master)-[d:SUPPLIES]->(c:Organisation WHERE c.id IN $sees.master)
RETURN s.id AS supplier, CASE WHEN $me IN [s.id, c.id, $part.owner, d.chainOwner] THEN d.share END AS share ORDER BY supplier LIMIT $rows

//! relationship | any type
MATCH (l:Lot WHERE l.owner IN $sees.production)-->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS id ORDER BY id LIMIT $rows

//! relationship | one type or another
MATCH (l:Lot WHERE l.owner IN $sees.production)-[:OF|CONSUMED]->(p:Part WHERE p.owner IN $sees.master) RETURN p.id AS id ORDER BY id LIMIT $rows

//! relationship | agreements of others
MATCH (a:Organisation WHERE a.id IN $sees.master)-[s:SHARES]->(b:Organisation WHERE b.id IN $sees.master) RETURN a.id AS id, s.category AS category ORDER BY id LIMIT $rows

//! walk | a relationship of many steps
MATCH (a:Lot WHERE a.owner IN $sees.production)-[:CONSUMED*1..3]->(b:Lot WHERE b.owner IN $sees.production) RETURN b.id AS id ORDER BY id LIMIT $rows

//! walk | a shortest path
MATCH p = shortestPath((a:Lot WHERE a.owner IN $sees.production)-[:CONSUMED*1..3]->(b:Lot WHERE b.owner IN $sees.production)) RETURN 1 AS one ORDER BY one LIMIT $rows

//! walk | a path selector
MATCH p = ALL SHORTEST ((x:Lot WHERE x.owner IN $sees.production)-[:CONSUMED]->(y:Lot WHERE y.owner IN $sees.production)){1,3} RETURN 1 AS one ORDER BY one LIMIT $rows

//! walk | without end
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production))+ (b:Lot WHERE b.owner IN $sees.production)
WITH b, min(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! walk | the longest way
MATCH (s:Lot WHERE s.owner IN $sees.production)
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, max(length(p)) AS depth RETURN b.id AS id, depth ORDER BY depth, id LIMIT $rows

//! walk | a path as a value
MATCH p = (l:Lot WHERE l.owner IN $sees.production)-[:OF]->(q:Part WHERE q.owner IN $sees.master) RETURN l.id AS id, p ORDER BY id LIMIT $rows

//! expression | a pattern comprehension
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN [(l)-[:OF]->(p:Part) | p.id] AS parts ORDER BY parts LIMIT $rows

//! expression | a pattern as a condition
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE (l)-[:OF]->() RETURN l.id AS id ORDER BY id LIMIT $rows

//! expression | a map projection
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l {.id} AS lot ORDER BY lot LIMIT $rows

//! expression | a label as a condition
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l:Part AS isPart ORDER BY isPart LIMIT $rows

//! expression | a regular expression, which can run for ever
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE l.id =~ $part.id RETURN l.id AS id ORDER BY id LIMIT $rows

//! function | the database's own id
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN elementId(l) AS id ORDER BY id LIMIT $rows

//! function | all properties
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN properties(l) AS all ORDER BY all LIMIT $rows

//! function | the degree of a node, hidden neighbours included
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN apoc.node.degree(l.id) AS id ORDER BY id LIMIT $rows

//! function | chance
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id, rand() AS chance ORDER BY id LIMIT $rows

//! function | the clock
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id, datetime() AS asOf ORDER BY id LIMIT $rows

//! fault | a division that fails on a hidden row
MATCH (l:Lot WHERE l.owner IN $sees.production AND 1 / l.quantity > 2) RETURN l.id AS id ORDER BY id LIMIT $rows

//! fault | a function that fails on a hidden row
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE toInteger(l.id) > 2 RETURN l.id AS id ORDER BY id LIMIT $rows

//! clause | a procedure
CALL db.labels() YIELD label RETURN label ORDER BY label LIMIT $rows

//! clause | a full-text score
CALL db.index.fulltext.queryNodes('lots', $part.id) YIELD node, score RETURN score ORDER BY score LIMIT $rows

//! clause | LOAD CSV
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line[0] AS line ORDER BY line LIMIT $rows

//! clause | SHOW
SHOW INDEXES YIELD name RETURN name ORDER BY name LIMIT $rows

//! clause | a write
MATCH (l:Lot WHERE l.owner IN $sees.production) SET l.quantity = 0 RETURN l.id AS id ORDER BY id LIMIT $rows

//! clause | a write that returns nothing
MATCH (l:Lot WHERE l.owner IN $sees.production) DETACH DELETE l

//! clause | another graph
USE system MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT $rows

//! clause | a subquery of the old form, which hides what it takes in
MATCH (l:Lot WHERE l.owner IN $sees.production) CALL { WITH l MATCH (l)-[:OF]->(p:Part) RETURN p.id AS part } RETURN part ORDER BY part LIMIT $rows

//! clause | batches
MATCH (l:Lot WHERE l.owner IN $sees.production) CALL (l) { RETURN l.id AS id } IN TRANSACTIONS RETURN id ORDER BY id LIMIT $rows

//! parameter | not declared
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE l.id = $other RETURN l.id AS id ORDER BY id LIMIT $rows

//! parameter | sight returned
RETURN $sees.production AS owners ORDER BY owners LIMIT $rows

//! parameter | sight by a computed category
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.owner IN $sees[$part.id] AS seen ORDER BY seen LIMIT $rows

//! order | no order
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id LIMIT $rows

//! order | an order that the answer does not show
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY l.quantity LIMIT $rows

//! order | an order by a count
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.owner AS owner ORDER BY count(*) LIMIT $rows

//! order | a list cut in no order
MATCH (l:Lot WHERE l.owner IN $sees.production) WITH l LIMIT 3 RETURN l.id AS id ORDER BY id LIMIT $rows

//! limit | no end
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY id

//! limit | an end of its own
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT 10

//! limit | a start of its own
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY id SKIP 10 LIMIT $rows

//! union | at the top
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.id AS id ORDER BY id LIMIT $rows
UNION ALL
MATCH (o:Order WHERE o.owner IN $sees.schedule) RETURN o.id AS id ORDER BY id LIMIT $rows

//! union | one name for two labels
CALL () {
  MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l AS thing
  UNION ALL
  MATCH (p:Part WHERE p.owner IN $sees.master) RETURN p AS thing
}
RETURN thing.id AS id ORDER BY id LIMIT $rows

//! sight | a figure made for its owner, tested by shared data
MATCH (k:Benchmark WHERE k.owner IN $sees.master) RETURN k.tier AS tier ORDER BY tier LIMIT $rows

//! sight | a lot tested by the granted parts
MATCH (l:Lot WHERE [l.owner, l.id] IN $sees.parts) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a machine tested by the granted lots
MATCH (m:Machine WHERE [m.owner, m.id] IN $sees.lots) RETURN m.id AS id ORDER BY id LIMIT $rows

//! good | a figure made for oneself
MATCH (k:Benchmark WHERE k.owner = $me AND k.published = true) RETURN k.tier AS tier ORDER BY tier LIMIT $rows

//! good | a granted lot, its granted part, and whether it went on
MATCH (l:Lot WHERE l.owner IN $sees.production OR [l.owner, l.id] IN $sees.lots)
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master OR [p.owner, p.id] IN $sees.parts)
RETURN l.id AS id, p.id AS part, [l.owner, l.id] IN $sees.onward AS withheld,
       EXISTS { MATCH (l)-[:CONSUMED]->(h:Lot) WHERE NOT (h.owner IN $sees.production OR [h.owner, h.id] IN $sees.lots) } AS made
ORDER BY id LIMIT $rows

//! parameter | an owner looked up without an answer for strangers
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE $seen[l.owner] CONTAINS 'production' RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | an owner looked up among those of another category
MATCH (o:Order WHERE coalesce($seen[o.owner] CONTAINS 'production', false)) RETURN o.id AS id ORDER BY id LIMIT $rows

//! parameter | a lookup that lets strangers in
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE coalesce($seen[l.owner] CONTAINS 'production', true) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a lookup by something else than the owner
MATCH (l:Lot WHERE coalesce($seen[l.part] CONTAINS 'production', false)) RETURN l.id AS id ORDER BY id LIMIT $rows

//! parameter | the looked-up owners returned
RETURN $seen[$lot.owner] AS owners ORDER BY owners LIMIT $rows

//! sight | the owner of something made for its owner alone, looked up
MATCH (k:Benchmark WHERE coalesce($seen[k.owner] CONTAINS 'master', false)) RETURN k.tier AS tier ORDER BY tier LIMIT $rows

//! good | owners looked up lot by lot
MATCH (l:Lot WHERE l.owner IN $sees.production)
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE coalesce($seen[p.owner] CONTAINS 'master', false) OR [p.owner, p.id] IN $sees.parts)
RETURN l.id AS id, p.id AS part,
       COUNT { (l)<-[:CARRIES]-(t:Shipment WHERE coalesce($seen[t.owner] CONTAINS 'schedule', false) OR t.counterparty = $me) } AS shipments
ORDER BY id LIMIT $rows

//! good | a walk that looks owners up
MATCH (s:Lot WHERE s.owner IN $sees.production AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot WHERE coalesce($seen[x.owner] CONTAINS 'production', false))-[:CONSUMED]->(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false))){0,10} (b:Lot WHERE coalesce($seen[b.owner] CONTAINS 'production', false))
WITH b, min(length(p)) AS depth WHERE depth <= $tiers
RETURN b.id AS id, depth, EXISTS { MATCH (b)-[:CONSUMED]->(h:Lot) WHERE NOT coalesce($seen[h.owner] CONTAINS 'production', false) } AS withheld
ORDER BY depth, id LIMIT $rows

//! good | lots of the parts that an agreement names, looked up
MATCH (l:Lot WHERE coalesce($seen[l.owner] CONTAINS 'production', false) OR coalesce($seen[l.partKey] CONTAINS 'production', false))
RETURN l.id AS id, EXISTS { MATCH (l)-[:CONSUMED]->(h:Lot) WHERE NOT (coalesce($seen[h.owner] CONTAINS 'production', false) OR coalesce($seen[h.partKey] CONTAINS 'production', false)) } AS withheld
ORDER BY id LIMIT $rows

//! good | stocks of the parts that an agreement names, found by them
MATCH (s:Stock WHERE s.owner IN $sees.stock OR s.partKey IN $sees.stockParts) RETURN s.part AS part ORDER BY part LIMIT $rows

//! sight | lots by the parts of another category
MATCH (l:Lot WHERE l.partKey IN $sees.stockParts) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | lots looked up by the parts of another category
MATCH (l:Lot WHERE coalesce($seen[l.partKey] CONTAINS 'stock', false)) RETURN l.id AS id ORDER BY id LIMIT $rows

//! sight | a kind of node that agreements show whole, by a part
MATCH (i:Inspection WHERE coalesce($seen[i.partKey] CONTAINS 'quality', false)) RETURN i.id AS id ORDER BY id LIMIT $rows

//! sight | another property in place of the part
MATCH (l:Lot WHERE l.id IN $sees.productionParts) RETURN l.id AS id ORDER BY id LIMIT $rows

//! marker | hidden lots that a part's agreement shows, in a marker that doesn't ask for the owner
MATCH (l:Lot WHERE l.owner IN $sees.production)
RETURN l.id AS id, EXISTS { MATCH (l)-[:CONSUMED]->(h:Lot) WHERE NOT h.partKey IN $sees.productionParts } AS withheld
ORDER BY id LIMIT $rows

//! parameter | the key of a part returned
MATCH (l:Lot WHERE l.owner IN $sees.production) RETURN l.partKey AS part ORDER BY part LIMIT $rows

//! parameter | the key of a part compared
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE l.partKey CONTAINS $part.id RETURN l.id AS id ORDER BY id LIMIT $rows

//! parameter | parts that no agreement can name
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE l.partKey IN $sees.qualityParts RETURN l.id AS id ORDER BY id LIMIT $rows

//! parameter | a lookup of a word that is no category
MATCH (l:Lot WHERE l.owner IN $sees.production) WHERE coalesce($seen[l.owner] CONTAINS 'pro', false) RETURN l.id AS id ORDER BY id LIMIT $rows
