package kr.dure.guards;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole platform over a graph that the test fills; all of them share one start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = WholePlatform.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dure.demonstration.enabled=false",
            // the guards ask more in a minute than any person may
            "dure.limits.questions=1000000",
            "dure.limits.pages=1000000"
        })
@ContextConfiguration(initializers = WholePlatform.Emptied.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@interface GuardTest {}
