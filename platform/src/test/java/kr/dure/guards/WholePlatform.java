package kr.dure.guards;

import kr.dure.Dure;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Everything that {@link Dure} starts and nothing that tests stand in for, at a time that stands still. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure")
@ComponentScan(
        basePackages = "kr.dure",
        excludeFilters =
                @Filter(type = FilterType.CUSTOM, classes = WholePlatform.MadeForTests.class))
class WholePlatform {

    /** Two answers that say the same are the same, byte for byte. */
    @Bean
    @Primary
    Clock standingClock() {
        return Clock.fixed(World.NOW, World.ZONE);
    }

    /** Begins with no data: what an earlier run left would look like a leak. */
    static final class Emptied
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = Path.of("target", "guards");
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(data + " can't be emptied", e);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("guards", Map.of("dure.data", data.toString())));
        }
    }

    /** Configurations of other tests, the one that scans by itself, and what the real time wakes in the midst of a test. */
    static final class MadeForTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            String name = type.getClassMetadata().getClassName();
            return name.equals(Dure.class.getName())
                    || name.equals("kr.dure.benchmark.Freezing")
                    || type.getResource().getURI().toString().contains("/test-classes/");
        }
    }
}
