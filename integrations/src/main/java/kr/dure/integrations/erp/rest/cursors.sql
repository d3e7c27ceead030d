-- How far each list of each polled ERP has been read.
CREATE TABLE IF NOT EXISTS erp_rest_cursor (
    connection VARCHAR(100) NOT NULL,
    resource   VARCHAR(200) NOT NULL,
    since      VARCHAR(100),              -- everything up to here is in the inbox
    next_page  VARCHAR(4000),             -- where a sweep under way goes on, null between sweeps
    highest    VARCHAR(100),              -- latest change seen in the sweep under way
    PRIMARY KEY (connection, resource)
);
