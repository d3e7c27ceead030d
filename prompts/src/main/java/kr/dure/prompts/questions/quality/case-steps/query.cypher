// The steps of one quality case (8D).
//   $qualityCase  {owner, id}
MATCH (q:QualityCase WHERE (q.owner IN $sees.quality OR q.counterparty = $me) AND q.owner = $qualityCase.owner AND q.id = $qualityCase.id)
MATCH (q)<-[:OF]-(s:CaseStep WHERE s.owner IN $sees.quality OR s.counterparty = $me)
RETURN q.owner AS owner,
       q.id AS qualityCase,
       q.title AS title,
       s.step AS step,
       s.department AS department,
       s.due AS due,
       s.doneOn AS doneOn,
       CASE WHEN s.doneOn IS NULL AND s.due < $today THEN duration.inDays(s.due, $today).days
            WHEN s.doneOn IS NULL THEN 0 END AS overdue
ORDER BY owner, qualityCase, step
LIMIT $rows
