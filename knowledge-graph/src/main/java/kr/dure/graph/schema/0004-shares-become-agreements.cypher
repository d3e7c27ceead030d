// One-sided shares of earlier versions become agreements in force, one for the categories that had the same end and purpose.
MATCH (provider:Organisation)-[share:SHARES]->(consumer:Organisation)
WITH provider.id AS provider, consumer.id AS consumer, share.until AS until, share.purpose AS purpose,
     min(share.statedAt) AS at, collect(share.category) AS categories, collect(share) AS shares
WITH provider, consumer, until, purpose, at, categories, shares, randomUUID() AS id
CREATE (:Agreement {id: id, provider: provider, consumer: consumer})-[:HAS_VERSION]->
       (version:AgreementVersion {agreement: id, number: 1, provider: provider, consumer: consumer, categories: categories,
                                  purpose: purpose, from: CASE WHEN date(at) < until THEN date(at) ELSE until END,
                                  until: until, draftedBy: provider, offeredAt: at, state: 'IN_FORCE'})
CREATE (version)-[:TOOK]->(:AgreementStep {number: 0, state: 'DRAFT', by: provider, who: 'migration', at: at})
CREATE (version)-[:TOOK]->(:AgreementStep {number: 1, state: 'OFFERED', by: provider, who: 'migration', at: at})
CREATE (version)-[:TOOK]->(:AgreementStep {number: 2, state: 'IN_FORCE', by: consumer, who: 'migration', at: at})
FOREACH (share IN shares | DELETE share);
