package kr.dure.integrations.opcua;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Hands each notification of the subscription to the route, one after the other. */
final class OpcUaConsumer extends DefaultConsumer {

    private final Link link;

    OpcUaConsumer(OpcUaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.link =
                new Link(
                        endpoint.connection(),
                        endpoint.clients(),
                        endpoint.publishing(),
                        endpoint.sampling(),
                        this::hand);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        link.start();
    }

    @Override
    protected void doStop() throws Exception {
        link.close();
        super.doStop();
    }

    private void hand(Notification notification) throws Exception {
        Exchange exchange = createExchange(true);
        exchange.getIn().setBody(notification);
        getProcessor().process(exchange);
        Exception failure = exchange.getException();
        if (failure != null) {
            throw failure;
        }
    }
}
