package kr.dure.exchange;

import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Quarantine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The ingest interface and its tokens, beside the people of {@link kr.dure.identity.IdentityPages}. */
@EnableConfigurationProperties(IngestApiSettings.class)
@Import({
    StoredTokens.class,
    ConnectionTokens.class,
    TokensPage.class,
    IngestApiDoor.class,
    IngestApi.class
})
class ExchangePages {

    @Bean
    Connections connections() {
        return new Connections();
    }

    @Bean
    Inbox inbox() {
        return new FakeInbox();
    }

    @Bean
    Quarantine quarantine() {
        return new FakeQuarantine();
    }
}
