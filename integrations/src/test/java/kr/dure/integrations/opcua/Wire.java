package kr.dure.integrations.opcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between client and server that a test can cut and mend. */
final class Wire implements AutoCloseable {

    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket socket;

    Wire(String endpoint) throws IOException {
        server = URI.create(endpoint);
        socket = listen(0);
    }

    String endpoint() {
        return "opc.tcp://127.0.0.1:" + socket.getLocalPort();
    }

    void cut() throws IOException {
        socket.close();
        open.forEach(Wire::hangUp);
        open.clear();
    }

    void mend() throws IOException {
        socket = listen(socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(server.getHost(), server.getPort());
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
