// Stocks by the part of their owner that they are about, for agreements that name parts.
CREATE INDEX stock_part_key IF NOT EXISTS FOR (n:Stock) ON (n.partKey);
