package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** What the bad and uncertain status codes of values mean to the person who can cure them (OPC UA part 4, 7.39.2). */
final class BadStatus {

    private BadStatus() {}

    static String name(long status) {
        return StatusCodes.lookup(status)
                .map(texts -> texts[0])
                .orElseGet(() -> "status 0x%08X".formatted(status));
    }

    static String cure(long status) {
        if (status == StatusCodes.Bad_NodeIdUnknown || status == StatusCodes.Bad_NodeIdInvalid) {
            return "a node of the server; it has none of this id, correct the id in the machine's"
                    + " signals";
        }
        if (status == StatusCodes.Bad_UserAccessDenied
                || status == StatusCodes.Bad_NotReadable
                || status == StatusCodes.Bad_SecurityModeInsufficient) {
            return "a value; give the connection's user the right to read this node on the server";
        }
        if (status == StatusCodes.Bad_NoCommunication
                || status == StatusCodes.Bad_NotConnected
                || status == StatusCodes.Bad_DeviceFailure
                || status == StatusCodes.Bad_OutOfService) {
            return "a value; the OPC UA server has lost the controller behind it, check its power"
                    + " and network";
        }
        if (status == StatusCodes.Bad_SensorFailure) {
            return "a value; the sensor is broken or its wire is loose";
        }
        if (new StatusCode(status).isUncertain()) {
            return "a good value; the server doubts this one, often because its device has stopped"
                    + " sending; look at this node in the server's own tool";
        }
        return "a good value; look at this node in the server's own tool";
    }
}
