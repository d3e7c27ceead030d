package kr.dure.integrations.ingest;

import jakarta.jms.ConnectionFactory;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An Artemis broker in this process that writes each message to disk before it is accepted. It listens on no port, and a
 * flood goes to page files, not into memory.
 */
@Component
final class Broker implements DisposableBean {

    static final String QUEUE = "dure.inbox";

    /** Where messages go that nobody can read, for a person with Artemis tools to look at. */
    static final String DEAD_LETTERS = "dure.dead-letters";

    /** Of memory for messages in the queue; what exceeds it is paged to disk. */
    private static final int IN_MEMORY = 16 << 20;

    private static final int JOURNAL_FILE = 4 << 20;
    private static final int PAGE_FILE = 2 << 20;

    /** How long a lock on the journal is waited for; a second process on the same data folder fails after it. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private static final AtomicInteger BROKERS = new AtomicInteger();

    private final int number = BROKERS.getAndIncrement();
    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    @Autowired
    Broker(InboxSettings settings, @Value("${dure.data:data}") Path data) throws Exception {
        this(settings.folderIn(data));
    }

    Broker(Path folder) throws Exception {
        Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
        artemis.setConfiguration(configuration(home));
        artemis.start();
        if (!artemis.getActiveMQServer()
                .waitForActivation(LOCK_WAIT.toSeconds(), TimeUnit.SECONDS)) {
            artemis.stop();
            throw new IOException(
                    "The inbox in %s could not be opened within %s. Another running process uses it: stop that, or set dure.data to another folder."
                            .formatted(home, LOCK_WAIT));
        }
    }

    /** Connections that return from a persistent send only when the message is on disk. */
    ConnectionFactory connections() {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://" + number);
        connections.setBlockOnDurableSend(true);
        connections.setConsumerWindowSize(1 << 20);
        return connections;
    }

    @Override
    public void destroy() throws Exception {
        artemis.stop();
    }

    private Configuration configuration(Path home) throws Exception {
        return new ConfigurationImpl()
                .setName("dure-" + number)
                .setBindingsDirectory(home.resolve("bindings").toString())
                .setJournalDirectory(home.resolve("journal").toString())
                .setPagingDirectory(home.resolve("paging").toString())
                .setLargeMessagesDirectory(home.resolve("large").toString())
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                .setJournalLockAcquisitionTimeout(LOCK_WAIT.toMillis())
                // a full disk shows as a failed send, not as a send that hangs
                .setMaxDiskUsage(-1)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setCriticalAnalyzer(false)
                .setThreadPoolMaxSize(8)
                .setScheduledThreadPoolMaxSize(2)
                .addAcceptorConfiguration("in-vm", "vm://" + number)
                .addAddressSetting("#", limits())
                .addQueueConfiguration(queue(QUEUE))
                .addQueueConfiguration(queue(DEAD_LETTERS));
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
    }

    private static AddressSettings limits() {
        AddressSettings limits = new AddressSettings();
        limits.setMaxSizeBytes(IN_MEMORY);
        limits.setPageSizeBytes(PAGE_FILE);
        limits.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
        limits.setDeadLetterAddress(SimpleString.of(DEAD_LETTERS));
        limits.setExpiryAddress(SimpleString.of(DEAD_LETTERS));
        // a graph that is down is no fault of the message, however often it has been tried
        limits.setMaxDeliveryAttempts(-1);
        limits.setAutoCreateAddresses(false);
        limits.setAutoCreateQueues(false);
        limits.setAutoDeleteAddresses(false);
        limits.setAutoDeleteQueues(false);
        return limits;
    }
}
