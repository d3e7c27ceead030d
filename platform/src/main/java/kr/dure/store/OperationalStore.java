package kr.dure.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.core.env.Environment;

import java.nio.file.Path;

/** Takes the data folder and says where the operational store is; enough for a command that needs no graph. */
@Configuration(proxyBeanMethods = false)
public class OperationalStore {

    OperationalStore() {}

    /** Takes the folder before any other bean touches it. */
    @Bean
    static BeanFactoryPostProcessor dataFolderFirst() {
        return beans -> {
            pathsAreFiles(beans);
            beans.getBean(DataFolder.class);
        };
    }

    /** Spring takes a path for a resource of the web application, and loses {@code ../data}. */
    private static void pathsAreFiles(ConfigurableListableBeanFactory beans) {
        if (beans.getConversionService() instanceof ConverterRegistry converters) {
            converters.addConverter(String.class, Path.class, Path::of);
        }
    }

    @Bean
    static DataFolder dataFolder(Environment environment) {
        return new DataFolder(Path.of(environment.getProperty("dure.data", "data")));
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
