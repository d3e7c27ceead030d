-- What is known of each machine between two notifications, so that an hour's count and a standing alarm outlive a restart.
CREATE TABLE IF NOT EXISTS opcua_memory (
    connection VARCHAR(200) NOT NULL,
    machine VARCHAR(200) NOT NULL,
    memory VARCHAR(100000) NOT NULL,
    PRIMARY KEY (connection, machine)
);
