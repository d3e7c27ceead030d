package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/** Says in plain words why a server can't be listened to, and what to do. */
final class Trouble {

    /** How Milo says that a server takes no log-in of this kind. */
    private static final String NO_SUCH_LOG_IN = "token policy found";

    private Trouble() {}

    /** Whether nothing answers at all, as before a server is started. */
    static boolean isAbsence(UaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return failure.getStatusCode().value() == StatusCodes.Bad_Timeout;
    }

    static String of(UaException failure, ServerSettings server) {
        String address = server.endpoint();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Distrust distrust) {
                return "%s is not let in: %s.".formatted(address, distrust.getMessage());
            }
            if (cause instanceof UnknownHostException) {
                return "The name in %s is not known on this network; check the spelling or give the machine's IP address."
                        .formatted(address);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return "Nothing answers at %s; check that the OPC UA server runs and that no firewall stands between."
                        .formatted(address);
            }
        }
        long status = failure.getStatusCode().value();
        if (status == StatusCodes.Bad_Timeout) {
            return "%s does not answer in time; check the network and that the OPC UA server runs."
                    .formatted(address);
        }
        if (status == StatusCodes.Bad_IdentityTokenRejected
                || status == StatusCodes.Bad_IdentityTokenInvalid
                || status == StatusCodes.Bad_UserAccessDenied
                || String.valueOf(failure.getMessage()).contains(NO_SUCH_LOG_IN)) {
            return "%s refuses %s; check user and password of the connection, and the user's rights on the server."
                    .formatted(
                            address,
                            server.user() == null
                                    ? "to be read without a user"
                                    : "user " + server.user());
        }
        if (status == StatusCodes.Bad_SecurityChecksFailed
                || status == StatusCodes.Bad_CertificateUntrusted) {
            return "%s and this platform do not trust each other's certificate yet; trust ours on the server, and move the server's from opcua/rejected to opcua/servers/trusted/certs in the data folder."
                    .formatted(address);
        }
        if (status == StatusCodes.Bad_TooManySessions) {
            return "%s has no session left; close another client or raise the server's limit."
                    .formatted(address);
        }
        return "%s refuses the connection: %s".formatted(address, failure.getMessage());
    }
}
