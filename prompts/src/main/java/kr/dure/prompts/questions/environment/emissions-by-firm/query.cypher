// Emissions of companies from energy: energy times factor, the asker's own factors first, then those of who used the energy.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out; a month belongs to it when its first day does
MATCH (e:EnergyUse WHERE e.owner IN $sees.environment)
WHERE e.from >= $period.from AND e.from < $period.to AND ($organisation IS NULL OR e.owner = $organisation.id)
WITH e.owner AS owner, e.from.year AS used, e.carrier AS carrier, e.unit AS unit, sum(e.quantity) AS energy,
     count(DISTINCT e.month) AS months
WITH owner, used, carrier, unit, energy, months,
     head(COLLECT {
       MATCH (f:EmissionFactor WHERE f.owner IN $sees.environment)
       WHERE f.owner IN [$me, owner] AND f.carrier = carrier AND f.year <= used
       WITH f.owner = $me AS own, f.year AS year, f.value AS value, f.unit AS per, f.source AS source
       ORDER BY own DESC, year DESC
       LIMIT 1
       RETURN {year: year, value: value, per: per, source: source} AS chosen
     }) AS factor
WITH owner, used, carrier, unit, energy, months, factor,
     CASE WHEN unit = 'kW.h' AND factor.per = 't/(MW.h)' THEN 0.001
          WHEN factor.per = 't/(' + unit + ')' OR factor.per = 't/' + unit THEN 1.0
          WHEN factor.per = 'kg/(' + unit + ')' OR factor.per = 'kg/' + unit THEN 0.001 END AS scale
RETURN owner,
       toString(used) AS year,
       carrier,
       round(energy * factor.value * scale, 3) AS emissions,
       round(energy, 3) AS energy,
       unit,
       months,
       factor.value AS factor,
       factor.per AS factorUnit,
       toString(factor.year) AS factorYear,
       factor.source AS factorSource,
       CASE WHEN factor IS NULL THEN 'no_factor' WHEN scale IS NULL THEN 'other_unit' END AS undefinedBecause
ORDER BY owner, year, carrier, unit
LIMIT $rows
