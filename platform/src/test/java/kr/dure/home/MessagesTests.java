package kr.dure.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of all features, found by themselves. */
class MessagesTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlacesAndByOneFeatureOnly() throws IOException {
        Map<String, String> owners = new HashMap<>();
        Resource[] bundles =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:kr/dure/*/messages_ko.properties");
        assertThat(bundles).hasSizeGreaterThan(3);
        for (Resource bundle : bundles) {
            Properties ko = texts(bundle);
            Properties en = texts(bundle.createRelative("messages_en.properties"));
            assertThat(ko.keySet()).as("%s", bundle).isEqualTo(en.keySet());
            for (String key : ko.stringPropertyNames()) {
                assertThat(owners.put(key, bundle.toString())).as("twice: %s", key).isNull();
                assertThat(ko.getProperty(key)).as(key).isNotBlank();
                assertThat(places(ko.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(en.getProperty(key)));
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    private static Properties texts(Resource resource) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
