// Joint safety inspections with what they found.
//   $organisation  {id} of either side, or null for all in sight
//   $period        {from, to}, the last day out
MATCH (j:JointInspection WHERE j.owner IN $sees.safety OR j.counterparty = $me)
WHERE j.heldOn >= $period.from AND j.heldOn < $period.to
WITH j, CASE WHEN j.owner = $me OR j.counterparty IN $sees.master OR j.counterparty IN $sees.safety THEN j.counterparty END AS partner
WHERE $organisation IS NULL OR j.owner = $organisation.id OR partner = $organisation.id
OPTIONAL MATCH (j)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
WITH j.heldOn AS heldOn, j.owner AS owner, j.id AS inspection, partner, p.id AS plant, j.findings AS texts, j.states AS states, j.dues AS dues,
     [at IN range(0, size(j.states) - 1) WHERE j.states[at] = 'OPEN' | at] AS still
RETURN heldOn,
       owner,
       inspection,
       partner,
       plant,
       size(states) AS findings,
       size(still) AS open,
       size([at IN still WHERE dues[at] < $today | at]) AS overdue,
       reduce(first = null, at IN still | CASE WHEN first IS NULL OR dues[at] < first THEN dues[at] ELSE first END) AS nextDue,
       [at IN still | texts[at]] AS openTexts
ORDER BY heldOn DESC, owner, inspection
LIMIT $rows
