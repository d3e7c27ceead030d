// Who asks.
RETURN $me AS me
ORDER BY me
LIMIT $rows
