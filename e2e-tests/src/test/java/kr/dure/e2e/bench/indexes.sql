ALTER TABLE lot ADD PRIMARY KEY (lot) INCLUDE (owner, id);
CREATE UNIQUE INDEX lot_key ON lot (owner, id) INCLUDE (lot);
CREATE UNIQUE INDEX consumed_down ON consumed (input, consumer);
CREATE UNIQUE INDEX consumed_up ON consumed (consumer, input);
CREATE INDEX shipment_of ON shipment (lot) INCLUDE (owner, counterparty, quantity);
VACUUM ANALYZE lot;
VACUUM ANALYZE consumed;
VACUUM ANALYZE shipment;
