package kr.dure;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void modulesUseOfEachOtherOnlyWhatTheySay() {
        ApplicationModules.of(Dure.class).verify();
    }
}
