package kr.dure.home;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of pages over a made-up chain. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Pages.class,
        properties = {
            "dure.demonstration.enabled=true",
            "dure.demonstration.password=" + PagesTest.PASSWORD,
            "dure.data=target/pages-test"
        })
@AutoConfigureMockMvc
@interface PagesTest {

    String PASSWORD = "only-for-tests";
}
