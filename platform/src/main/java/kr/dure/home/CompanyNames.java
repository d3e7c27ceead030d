package kr.dure.home;

import kr.dure.identity.Asker;

import org.springframework.stereotype.Component;

/** What a company is called on the page of somebody who may see it. */
@Component
class CompanyNames {

    String of(Asker asker) {
        return asker.organisation().value();
    }
}
