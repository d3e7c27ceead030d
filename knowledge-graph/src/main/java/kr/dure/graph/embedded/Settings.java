package kr.dure.graph.embedded;

import static org.neo4j.configuration.GraphDatabaseInternalSettings.cypher_ip_blocklist;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.dump_configuration;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.dump_diagnostics;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.vm_pause_monitor_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.allow_file_urls;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.default_language;
import static org.neo4j.configuration.GraphDatabaseSettings.keep_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.load_csv_file_url_root;
import static org.neo4j.configuration.GraphDatabaseSettings.log_queries;
import static org.neo4j.configuration.GraphDatabaseSettings.logical_log_rotation_threshold;
import static org.neo4j.configuration.GraphDatabaseSettings.memory_transaction_global_max_size;
import static org.neo4j.configuration.GraphDatabaseSettings.memory_transaction_max_size;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_warmup_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.udc_enabled;

import inet.ipaddr.IPAddressString;

import org.neo4j.configuration.GraphDatabaseSettings.CypherVersion;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the embedded Neo4j runs: beside a web application in one gigabyte, silent, and shut off from files and networks. */
final class Settings {

    /** An empty folder, the only one from which LOAD CSV could read. */
    static final String IMPORT = "import";

    private Settings() {}

    static Map<Setting<?>, Object> of(Path home) {
        Map<Setting<?>, Object> settings = new HashMap<>();
        settings.putAll(reach());
        settings.putAll(sandbox(home));
        settings.putAll(size());
        settings.putAll(silence());
        return settings;
    }

    private static Map<Setting<?>, Object> reach() {
        return Map.of(
                HttpConnector.enabled,
                false,
                HttpsConnector.enabled,
                false,
                auth_enabled,
                true,
                BoltConnector.enabled,
                true,
                BoltConnector.listen_address,
                new SocketAddress("localhost", 0),
                BoltConnector.thread_pool_min_size,
                1,
                BoltConnector.thread_pool_max_size,
                64,
                netty_server_shutdown_quiet_period,
                Duration.ZERO);
    }

    /** Read access mode is no sandbox: a statement could still load files and pages. */
    private static Map<Setting<?>, Object> sandbox(Path home) {
        return Map.of(
                allow_file_urls, false,
                load_csv_file_url_root, home.resolve(IMPORT),
                cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")),
                memory_transaction_max_size, ByteUnit.mebiBytes(128),
                memory_transaction_global_max_size, ByteUnit.mebiBytes(320),
                default_language, CypherVersion.Cypher25);
    }

    private static Map<Setting<?>, Object> size() {
        return Map.of(
                pagecache_memory,
                ByteUnit.mebiBytes(96),
                pagecache_warmup_enabled,
                false,
                logical_log_rotation_threshold,
                ByteUnit.mebiBytes(16),
                keep_logical_logs,
                "64M size",
                preallocate_logical_logs,
                false);
    }

    private static Map<Setting<?>, Object> silence() {
        return Map.of(
                log_queries,
                LogQueryLevel.OFF,
                udc_enabled,
                false,
                BoltConnector.server_bolt_telemetry_enabled,
                false,
                FleetManagementSettings.fleet_manager_enabled,
                false,
                dump_configuration,
                false,
                dump_diagnostics,
                false,
                vm_pause_monitor_enabled,
                false);
    }
}
