// Open quality cases that are past a due day: their late steps, or their present one where no steps are in sight.
//   $organisation  {id} of either side, or null
MATCH (q:QualityCase WHERE q.owner IN $sees.quality OR q.counterparty = $me)
WHERE q.closedAt IS NULL AND q.step IS NOT NULL
WITH q, CASE WHEN q.owner = $me OR q.counterparty IN $sees.master OR q.counterparty IN $sees.quality THEN q.counterparty END AS responsible
WHERE $organisation IS NULL OR $organisation.id IN [q.owner, responsible]
OPTIONAL MATCH (q)<-[:OF]-(s:CaseStep WHERE s.owner IN $sees.quality OR s.counterparty = $me)
WHERE s.doneOn IS NULL
WITH q, responsible, coalesce(s.step, q.step) AS step, s.department AS department, coalesce(s.due, q.due) AS due
WHERE due < $today
RETURN q.owner AS owner,
       q.id AS qualityCase,
       q.title AS title,
       responsible,
       step,
       department,
       due,
       duration.inDays(due, $today).days AS overdue
ORDER BY overdue DESC, owner, qualityCase, step
LIMIT $rows
