package kr.dure.integrations.connector;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets settings give the words of other systems as they stand, such as {@code states: {가동: EXECUTE}}. Of a key outside
 * brackets Spring keeps only Latin letters, digits and hyphens, and says nothing; here such a key is put into brackets.
 */
final class FreeKeys implements EnvironmentPostProcessor {

    /** A map whose keys are words of another system, and a key that has no brackets yet. */
    private static final Pattern KEY =
            Pattern.compile(
                    "(dure\\..+\\.(?:states|organisations|units|roles|words(?:\\.[^.\\[]+|\\[[^]]+])))"
                        + "\\.([^\\[].*)");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]+");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        MutablePropertySources sources = environment.getPropertySources();
        for (PropertySource<?> source : sources.stream().toList()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                Map<String, Object> bracketed = bracketed(settings);
                if (!bracketed.isEmpty()) {
                    String name = source.getName();
                    sources.addBefore(name, new MapPropertySource(name + ", free keys", bracketed));
                }
            }
        }
    }

    private static Map<String, Object> bracketed(EnumerablePropertySource<?> settings) {
        Map<String, Object> bracketed = new LinkedHashMap<>();
        for (String name : settings.getPropertyNames()) {
            Matcher key = KEY.matcher(name);
            Object value = key.matches() ? settings.getProperty(name) : null;
            if (value != null && !PLAIN.matcher(key.group(2)).matches()) {
                bracketed.put("%s[%s]".formatted(key.group(1), key.group(2)), value);
            }
        }
        return bracketed;
    }
}
