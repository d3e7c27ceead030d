// Certificates that end within some days or have ended, unless another of the same kind and name holds longer.
//   $days          how far ahead
//   $organisation  {id}, or null for all in sight
MATCH (c:Certificate WHERE c.owner IN $sees.maturity)
WHERE c.validUntil <= $today + duration({days: $days}) AND ($organisation IS NULL OR c.owner = $organisation.id)
  AND NOT EXISTS {
    MATCH (n:Certificate WHERE n.owner IN $sees.maturity AND n.owner = c.owner)
    WHERE n.kind = c.kind AND n.name = c.name AND (n.validUntil IS NULL OR n.validUntil > c.validUntil)
  }
RETURN c.owner AS organisation,
       c.id AS certificate,
       c.kind AS kind,
       c.name AS name,
       c.issuer AS issuer,
       c.validFrom AS validFrom,
       c.validUntil AS validUntil,
       duration.inDays($today, c.validUntil).days AS daysLeft,
       c.validUntil < $today AS expired
ORDER BY validUntil, organisation, certificate
LIMIT $rows
