package kr.dure.integrations.ingest;

import jakarta.jms.ConnectionFactory;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer.SERVER_STATE;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    static final String QUEUE = "dure.inbox";

    /** Where messages go that nobody can read, for a person with Artemis tools to look at. */
    static final String DEAD_LETTERS = "dure.dead-letters";

    /** Of memory for messages in the queue; what exceeds it is paged to disk. */
    private static final int IN_MEMORY = 16 << 20;

    private static final int JOURNAL_FILE = 4 << 20;
    private static final int PAGE_FILE = 2 << 20;

    /** How long a lock on the journal is waited for; a second process on the same data folder fails after it. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    /** Free space without which a start is not tried: it makes journal files, and sends need some too. */
    private static final int ROOM = 4 * JOURNAL_FILE;

    private static final AtomicInteger BROKERS = new AtomicInteger();

    final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final int number = BROKERS.getAndIncrement();
    private final Path home;
    private boolean closed;

    @Autowired
    Broker(InboxSettings settings, @Value("${dure.data:data}") Path data) throws Exception {
        this(settings.folderIn(data));
    }

    Broker(Path folder) throws Exception {
        home = Files.createDirectories(folder.toAbsolutePath().normalize());
        artemis.setConfiguration(configuration());
        start();
    }

    /** Whether it takes messages; it stops itself when its disk is full or fails. */
    boolean isRunning() {
        return artemis.getActiveMQServer().getState() == SERVER_STATE.STARTED;
    }

    boolean isStopped() {
        return artemis.getActiveMQServer().getState() == SERVER_STATE.STOPPED;
    }

    /**
     * Starts it again if it stopped itself. The journal holds all that was accepted.
     *
     * @throws IOException if its disk still has no room or it can't be started
     */
    synchronized void revive() throws IOException {
        if (closed || !isStopped()) {
            return;
        }
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < ROOM) {
            throw new IOException(
                    "The disk of the inbox in %s has %d MB left; it needs %d. Free space there: the inbox goes on by itself."
                            .formatted(home, free >> 20, ROOM >> 20));
        }
        try {
            start();
            LOG.info("The inbox in {} goes on", home);
        } catch (Exception e) {
            throw new IOException("The inbox in %s can't go on".formatted(home), e);
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
    public synchronized void destroy() throws Exception {
        closed = true;
        artemis.stop();
    }

    private void start() throws Exception {
        try {
            artemis.start();
            if (!artemis.getActiveMQServer()
                    .waitForActivation(LOCK_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        "The inbox in %s could not be opened within %s. Another running process uses it: stop that, or set dure.data to another folder."
                                .formatted(home, LOCK_WAIT));
            }
        } catch (Exception e) {
            artemis.stop();
            throw e;
        }
    }

    private Configuration configuration() throws Exception {
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
