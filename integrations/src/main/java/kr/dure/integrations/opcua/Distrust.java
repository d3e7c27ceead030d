package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.UaException;

/** Why the certificate of a trusted server is not enough, and what to do; not what a server says about ours. */
final class Distrust extends UaException {

    private static final long serialVersionUID = 1;

    /** @param status OPC UA status code (part 4, 6.1.3) */
    Distrust(long status, String message) {
        super(status, message);
    }
}
