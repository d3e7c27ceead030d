package kr.dure.sharing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the sharing pages over a real graph with a small chain. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SharingPages.class,
        properties = {
            "dure.demonstration.enabled=true",
            "dure.demonstration.password=only-for-tests",
            "dure.data=target/sharing-test",
            "spring.datasource.url=jdbc:h2:mem:sharing;DB_CLOSE_DELAY=-1"
        })
@AutoConfigureMockMvc
@interface SharingTest {}
