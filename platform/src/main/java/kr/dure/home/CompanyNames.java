package kr.dure.home;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.identity.Asker;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an asker's own company is called, looked up once. */
@Component
class CompanyNames {

    private final Asks asks;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    CompanyNames(Asks asks) {
        this.asks = asks;
    }

    /** The name, or the id until the company has described itself. */
    String of(Asker asker) {
        String id = asker.organisation().value();
        String name = known.get(id);
        if (name == null) {
            name = asks.link(asker, "Organisation", id).certain().map(Entity::name).orElse(null);
            if (name != null) {
                known.put(id, name);
            }
        }
        return name == null ? id : name;
    }
}
