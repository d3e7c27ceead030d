package kr.dure.integrations.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Settings as a person writes them: each word of another system reaches its map as it stands. */
class FreeKeysTests {

    private static final String OPC_UA = "dure.opcua.connections[0]";
    private static final String ERP = "dure.erp.rest.connections[0]";

    @Test
    void aMachinesOwnWordsForItsStates() throws IOException {
        String yaml =
                """
                dure:
                  opcua:
                    connections:
                      - signals:
                          states: {가동: EXECUTE, 정지: STOPPED, Auto Run: EXECUTE, IDLE: IDLE, "4": HELD}
                        machines:
                          - signals:
                              states: {"[대기]": IDLE, "비상 정지": ABORTED, v1.0/run: EXECUTE}
                """;

        assertThat(bound(yaml, OPC_UA + ".signals.states"))
                .containsEntry("가동", "EXECUTE")
                .containsEntry("정지", "STOPPED")
                .containsEntry("Auto Run", "EXECUTE")
                .containsEntry("IDLE", "IDLE")
                .containsEntry("4", "HELD");
        assertThat(bound(yaml, OPC_UA + ".machines[0].signals.states"))
                .containsEntry("대기", "IDLE")
                .containsEntry("비상 정지", "ABORTED")
                .containsEntry("v1.0/run", "EXECUTE");
    }

    @Test
    void anErpsOwnWords() throws IOException {
        String yaml =
                """
                dure:
                  erp:
                    rest:
                      connections:
                        - organisations: {광진프레스: kwangjin-press, KJ: kwangjin-press}
                          units: {박스: "{box}"}
                          resources:
                            - words: {result: {합격: PASSED, 불합격: FAILED}, "[areas.level]": {기본: BASIC}}
                """;

        assertThat(bound(yaml, ERP + ".organisations"))
                .containsEntry("광진프레스", "kwangjin-press")
                .containsEntry("KJ", "kwangjin-press");
        assertThat(bound(yaml, ERP + ".units")).containsEntry("박스", "{box}");
        assertThat(bound(yaml, ERP + ".resources[0].words.result"))
                .containsEntry("합격", "PASSED")
                .containsEntry("불합격", "FAILED");
        assertThat(bound(yaml, ERP + ".resources[0].words[areas.level]"))
                .containsEntry("기본", "BASIC");
    }

    private static Map<String, String> bound(String yaml, String map) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("application", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                .forEach(environment.getPropertySources()::addLast);
        new FreeKeys().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment).bind(map, Bindable.mapOf(String.class, String.class)).get();
    }
}
