package kr.dure.integrations.simulator;

import static kr.dure.integrations.erp.Eventually.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.nio.file.Path;
import java.util.Map;

class ErpFolderSimulatorTests {

    @TempDir Path root;

    @EnableConfigurationProperties(ErpSettings.class)
    static class Settings {}

    @Test
    void a_configured_erp_drops_whole_files_at_its_pace() {
        Path folder = root.resolve("erp/press");
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", settings(folder)));
            context.register(Settings.class, ErpFolderSimulator.class);
            context.refresh();

            eventually(
                    () ->
                            assertThat(folder)
                                    .isDirectoryContaining("glob:**/생산로트-*.csv")
                                    .isDirectoryContaining("glob:**/출하검사-*.csv"));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/발주-*.csv");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    private static Map<String, Object> settings(Path folder) {
        String erp = "dure.simulator.erp[0].";
        return Map.of(
                erp + "name", "press",
                erp + "folder", folder.toString(),
                erp + "encoding", "MS949",
                erp + "pace", "1s",
                erp + "lot.prefix", "BK-S",
                erp + "lot.part", "BK-110",
                erp + "lot.quantity", "120",
                erp + "lot.machine", "PRESS-02",
                erp + "lot.consumed", "PL-85",
                erp + "lot.consumed-owner", "yujin-plating");
    }
}
