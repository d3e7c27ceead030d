CREATE TABLE lot (lot int, owner text NOT NULL, id text NOT NULL, quantity numeric NOT NULL, unit text NOT NULL, produced_at timestamptz NOT NULL);
CREATE TABLE consumed (consumer int NOT NULL, input int NOT NULL);
CREATE TABLE shipment (shipment int, owner text NOT NULL, id text NOT NULL, counterparty text NOT NULL, lot int NOT NULL, quantity numeric NOT NULL);
