// Hours worked at plants, month by month.
//   $rows  [{position, revision, owner, plant, month: 'YYYY-MM', workers, hours, nightHours, statedAt}]
UNWIND $rows AS row
MERGE (hours:Hours {owner: row.owner, plant: row.plant, month: row.month})
WITH row, hours
WHERE hours.revision IS NULL OR hours.revision < row.revision
SET hours.from = date(row.month + '-01'), hours.workers = row.workers, hours.hours = row.hours,
    hours.nightHours = row.nightHours, hours.statedAt = row.statedAt, hours.revision = row.revision
MERGE (plant:Plant {owner: row.owner, id: row.plant})
MERGE (hours)-[:AT]->(plant)
RETURN row.position AS kept
