package kr.dure.integrations.opcua;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import java.time.Duration;

/** A server to listen to; nothing is ever written to a machine. */
final class OpcUaEndpoint extends DefaultEndpoint {

    private final OpcUaConnection connection;
    private final Clients clients;
    private final Duration publishing;
    private final Duration sampling;

    OpcUaEndpoint(
            String uri,
            OpcUaComponent component,
            OpcUaConnection connection,
            Clients clients,
            Duration publishing,
            Duration sampling) {
        super(uri, component);
        this.connection = connection;
        this.clients = clients;
        this.publishing = publishing;
        this.sampling = sampling;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "dure-opcua only listens; nothing is written to machines");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        OpcUaConsumer consumer = new OpcUaConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    OpcUaConnection connection() {
        return connection;
    }

    Clients clients() {
        return clients;
    }

    Duration publishing() {
        return publishing;
    }

    Duration sampling() {
        return sampling;
    }
}
