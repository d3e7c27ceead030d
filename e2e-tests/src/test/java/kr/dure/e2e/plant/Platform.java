package kr.dure.e2e.plant;

import kr.dure.Dure;
import kr.dure.ask.Asks;
import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Sights;
import kr.dure.identity.Account;
import kr.dure.identity.Asker;
import kr.dure.identity.DemonstrationAccounts;
import kr.dure.integrations.simulator.PlantSimulator;
import kr.dure.integrations.simulator.SimulatedMachine;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The whole platform with the demonstration chain, in this process and on data of its own. */
public final class Platform implements AutoCloseable {

    static final String PASSWORD = "harvest-together-9";

    /** The token of a connection of Kwangjin Press. */
    public static final String TOKEN = "kwangjin-mes-of-the-stories";

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    private Platform(Path data, ConfigurableApplicationContext application) {
        this.data = data;
        this.application = application;
    }

    /**
     * @param model address of an OpenAI-compatible endpoint
     */
    static Platform start(URI model) {
        try {
            Path data = Files.createTempDirectory("dure-e2e-");
            return new Platform(
                    data,
                    SpringApplication.run(
                            Dure.class,
                            "--server.port=0",
                            "--dure.data=" + data,
                            "--dure.demonstration.password=" + PASSWORD,
                            "--dure.assistant.llm.base-url=" + model,
                            "--dure.assistant.llm.model=stand-in",
                            "--dure.exchange.connections[0].name=kwangjin-mes",
                            "--dure.exchange.connections[0].organisation=kwangjin-press",
                            "--dure.exchange.connections[0].token-sha256=" + sha256(TOKEN)));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the platform's data", e);
        }
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:"
                        + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A machine of one of the plants whose OPC UA servers the platform listens to. */
    public SimulatedMachine machine(String plant, String machine) {
        return application
                .getBean(PlantSimulator.class)
                .machine(plant, machine)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "plant %s has no machine %s".formatted(plant, machine)));
    }

    /** Drops a file into a company's ERP folder, whole at once as a well-behaved export does. */
    public void drop(String company, String name, String content) {
        try {
            Path written = Files.createTempFile(data, "export", ".part");
            Files.writeString(written, content);
            Files.move(
                    written,
                    data.resolve("erp").resolve(company).resolve(name),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("can't drop %s for %s".formatted(name, company), e);
        }
    }

    /** Sends facts to the ingest interface as a program does. */
    public HttpResponse<String> ingest(String token, String contentType, String body) {
        return send(
                HttpRequest.newBuilder(address().resolve("/api/ingest/facts"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The answer of a question as a program gets it, with the log-in of a person. */
    public JsonNode ask(String username, String question, Map<String, String> parameters) {
        String login = username + ":" + PASSWORD;
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(address().resolve("/api/questions/" + question))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                json.writeValueAsString(
                                                        Map.of("parameters", parameters)))));
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    "%s asking %s got %d: %s"
                            .formatted(username, question, response.statusCode(), response.body()));
        }
        return json.readTree(response.body());
    }

    /** The graph itself, to compare with. */
    public Graph graph() {
        return application.getBean(Graph.class);
    }

    /** What a company may see now, as a statement receives it. */
    public Map<String, Object> sight(String company, Cypher statement) {
        return application
                .getBean(Sights.class)
                .of(new OrganisationId(company))
                .parameters(statement);
    }

    /** The one way to business data, without the web in front. */
    public Asks asks() {
        return application.getBean(Asks.class);
    }

    /** A person of the demonstration. */
    public Asker asker(String username) {
        return application.getBean(DemonstrationAccounts.class).accounts().stream()
                .map(Account::asker)
                .filter(asker -> asker.username().equals(username))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the demonstration knows no " + username));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the platform can't be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform was asked", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
