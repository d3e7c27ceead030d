package kr.dure.integrations.opcua;

import kr.dure.graph.fact.id.MachineId;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/** Memories in the platform's operational store. */
@Component
final class StoredMemories implements Memories {

    private final JdbcClient store;
    private final JsonMapper json = new JsonMapper();

    StoredMemories(DataSource source) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("StoredMemories.sql", StoredMemories.class))
                .execute(source);
        this.store = JdbcClient.create(source);
    }

    @Override
    public Map<MachineId, MachineMemory> recall(String connection) {
        Map<MachineId, MachineMemory> memories = new HashMap<>();
        store.sql("SELECT machine, memory FROM opcua_memory WHERE connection = :connection")
                .param("connection", connection)
                .query(
                        row -> {
                            memories.put(
                                    new MachineId(row.getString("machine")),
                                    json.readValue(row.getString("memory"), MachineMemory.class));
                        });
        return memories;
    }

    @Override
    public void remember(String connection, MachineId machine, MachineMemory memory) {
        String text = json.writeValueAsString(memory);
        if (write(
                        "UPDATE opcua_memory SET memory = :memory WHERE connection = :connection"
                                + " AND machine = :machine",
                        connection,
                        machine,
                        text)
                == 0) {
            write(
                    "INSERT INTO opcua_memory (connection, machine, memory) VALUES (:connection,"
                            + " :machine, :memory)",
                    connection,
                    machine,
                    text);
        }
    }

    private int write(String sql, String connection, MachineId machine, String text) {
        return store.sql(sql)
                .param("connection", connection)
                .param("machine", machine.value())
                .param("memory", text)
                .update();
    }
}
