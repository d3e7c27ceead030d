package kr.dure.integrations.opcua;

import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Quarantine;

import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.RoutePolicySupport;
import org.springframework.stereotype.Component;

/** A route for each OPC UA server: listen, translate, hand to the inbox, keep in mind. */
@Component
class OpcUaRoutes extends RouteBuilder {

    private final OpcUaConnections connections;
    private final Memories memories;
    private final Quarantine quarantine;

    OpcUaRoutes(OpcUaConnections connections, Memories memories, Quarantine quarantine) {
        this.connections = connections;
        this.memories = memories;
        this.quarantine = quarantine;
    }

    @Override
    public void configure() {
        connections.all().forEach(this::listen);
    }

    private void listen(OpcUaConnection connection) {
        Machines machines = new Machines(connection, memories, quarantine);
        from("dure-opcua:" + connection.name())
                .routeId("opcua-" + connection.name())
                .routePolicy(new WrittenAtTheEnd(machines))
                // what the inbox does not take the link reads again
                .errorHandler(noErrorHandler())
                .process(machines::read)
                .filter(simple("${body.size} > 0"))
                .setHeader(Inbox.ORIGIN, constant(connection.origin()))
                .to(Inbox.URI)
                .end()
                .process(machines::keep);
    }

    /** Camel stops a route once its consumer has stopped and the last notification is through. */
    private static final class WrittenAtTheEnd extends RoutePolicySupport {

        private final Machines machines;

        WrittenAtTheEnd(Machines machines) {
            this.machines = machines;
        }

        @Override
        public void onStop(Route route) {
            machines.write();
        }
    }
}
