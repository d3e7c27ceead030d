package kr.dure.demonstration;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Sets up simulated plants and the connections that listen to them, where the demonstration is on. */
final class LivePlants implements EnvironmentPostProcessor, Ordered {

    private static final List<String> PLANTS =
            List.of("kwangjin-press", "yujin-plating", "seorin-module");

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("dure.demonstration.enabled", Boolean.class, false)) {
            return;
        }
        try {
            Map<String, Object> found = freePorts();
            found.putAll(token(environment));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demonstration ports", found));
            new YamlPropertySourceLoader()
                    .load(
                            "demonstration",
                            new ClassPathResource("simulators.yaml", LivePlants.class))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("simulators.yaml can't be read", e);
        }
    }

    /** A token to try the ingest API with; another at each start, unless one is set. */
    private static Map<String, Object> token(ConfigurableEnvironment environment) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String token =
                environment.getProperty(
                        "dure.demonstration.token", HexFormat.of().formatHex(random));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    "dure.demonstration.token",
                    token,
                    "dure.demonstration.token-sha256",
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Held together until all are found, so that no port is found twice. */
    private static Map<String, Object> freePorts() throws IOException {
        Map<String, Object> ports = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String plant : PLANTS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put("dure.demonstration.port." + plant, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return ports;
    }
}
