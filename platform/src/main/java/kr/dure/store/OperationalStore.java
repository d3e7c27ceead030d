package kr.dure.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import java.nio.file.Path;
import java.util.Map;

/** Takes the data folder and says where the operational store is; enough for a command that needs no graph. */
@Configuration(proxyBeanMethods = false)
public class OperationalStore {

    private static final String DATA = "dure.data";

    OperationalStore() {}

    /** Takes the folder before any other bean touches it. */
    @Bean
    static BeanFactoryPostProcessor dataFolderFirst(ConfigurableEnvironment environment) {
        makeAbsolute(environment);
        return beans -> beans.getBean(DataFolder.class);
    }

    /** Spring takes a relative path for a resource of the web application, and loses {@code ../data}. */
    private static void makeAbsolute(ConfigurableEnvironment environment) {
        Path data = Path.of(environment.getProperty(DATA, "data")).toAbsolutePath().normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(DATA, data.toString())));
    }

    @Bean
    static DataFolder dataFolder(Environment environment) {
        return new DataFolder(Path.of(environment.getRequiredProperty(DATA)));
    }

    /** Quarantine, conversations and audit: an H2 file, unless {@code spring.datasource.url} names another database. */
    @Bean
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            matchIfMissing = true,
            havingValue = "false")
    JdbcConnectionDetails h2File(DataFolder data) {
        return new H2File(data.path().resolve("store").resolve("dure"));
    }
}
